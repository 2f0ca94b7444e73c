package candor.persistence;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Another Java process with the same classes as the tests.
public final class ChildJvm {
  private ChildJvm() {}

  /// Starts a main class. Its errors go where those of the tests go.
  public static Process start(Class<?> main, String... arguments) throws IOException {
    return started(command(main, arguments));
  }

  /// The command that starts it.
  public static List<String> command(Class<?> main, String... arguments) {
    return command(classPath(), List.of(), main, arguments);
  }

  static List<String> command(
      List<String> classPath, List<String> options, Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.jooq.no-logo=true"));
    command.add("-Dorg.jooq.no-tips=true");
    command.addAll(options);
    command.add("-classpath");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// Hands on, in a child, what it printed so far.
  ///
  /// @return whether somebody reads it; if not, the tests have ended, and it is to end, too
  static boolean isHeard() {
    return !System.out.checkError();
  }

  /// Archives and folders with the tests' classes.
  static List<String> classPath() {
    var all =
        String.join(
            File.pathSeparator,
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"),
            "target/test-classes");
    return Stream.of(all.split(File.pathSeparator)).filter(entry -> !entry.isEmpty()).toList();
  }
}
