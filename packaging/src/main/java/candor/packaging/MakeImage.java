package candor.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the app image for the system that it runs on. Called by the build as
///
/// `MakeImage TARGET VERSION ICON JVM-OPTION...`
///
/// `TARGET/javafx` holds JavaFX's archives with the natives of this system, `TARGET/modules` all
/// other archives of the program; the image is written to `TARGET/image/candor`, and one that is
/// there already is replaced.
public final class MakeImage {
  private static final String MAIN = "candor.app/candor.app.main.Main";

  private static final String SYSTEM = System.getProperty("os.name", "");

  private final Path target;

  private MakeImage(Path target) {
    this.target = target;
  }

  /// Makes the image or ends with a sentence that says which step failed.
  public static void main(String[] args) throws IOException, InterruptedException {
    var arguments = List.of(args);
    new MakeImage(Path.of(arguments.get(0)))
        .make(arguments.get(1), Path.of(arguments.get(2)), arguments.subList(3, arguments.size()));
  }

  private void make(String version, Path picture, List<String> jvmOptions)
      throws IOException, InterruptedException {
    for (var old : List.of(target.resolve("jmods"), runtime(), image())) {
      Folders.delete(old);
    }
    ResolvedModules.insist(modules(), target.resolve("javafx"));
    var jmods = JavaFxModules.make(target.resolve("javafx"), target.resolve("jmods"));
    link(jmods);
    var icon = new Icon(Files.readAllBytes(picture)).write(target, SYSTEM);
    bundle(version, icon, jvmOptions);
    new StartArchive(image(), jvmOptions).make();
  }

  private void link(JavaFxModules javaFx) throws IOException {
    var modules = new NeededModules(modules(), target.resolve("javafx")).find();
    modules.addAll(javaFx.names());
    Tools.run(
        "jlink",
        List.of(
            "--module-path",
            javaFx.folder().toString(),
            "--add-modules",
            String.join(",", modules),
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--generate-cds-archive",
            "--output",
            runtime().toString()));
  }

  private void bundle(String version, Path icon, List<String> jvmOptions) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                "candor",
                "--app-version",
                version,
                "--runtime-image",
                runtime().toString(),
                "--icon",
                icon.toString(),
                "--module-path",
                modules().toString(),
                "--module",
                MAIN,
                "--app-content",
                licences().toString(),
                "--dest",
                image().toString()));
    for (var option : jvmOptions) {
      arguments.add("--java-options");
      arguments.add(option);
    }
    if (SYSTEM.startsWith("Windows")) {
      // Without it the command line would have nowhere to write.
      arguments.add("--win-console");
    }
    Tools.run("jpackage", arguments);
  }

  private Path licences() throws IOException {
    var collected = new Licences(Files.readAllLines(target.resolve("licences.txt")));
    return Files.write(target.resolve("THIRD-PARTY.txt"), collected.checked());
  }

  private Path runtime() {
    return target.resolve("runtime");
  }

  private Path image() {
    return target.resolve("image");
  }

  private Path modules() {
    return target.resolve("modules");
  }
}
