/// Makes the program that people install, out of the modules that the build has made: a Java
/// runtime of its own and one launcher. Runs at build time only and is no part of what it makes.
@org.jspecify.annotations.NullMarked
module candor.packaging {
  requires static org.jspecify;
}
