package candor.app.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Another Java process, started as the product is, that says what it measured.
///
/// What is measured on the class path drives the program on the module path from outside: its
/// archives of classes stay in use, which patched modules would switch off.
final class Child {
  private static final String SAYS = "@";
  private static final String DISPLAY = "DISPLAY";

  private Child() {}

  /// What a child said.
  ///
  /// @param at the nanoseconds from before its process was started to when each name was last said
  record Said(Map<String, List<Long>> values, Map<String, Long> at) {
    /// Everything that was said by a name.
    Sample sample(String name) {
      return Sample.of(values.getOrDefault(name, List.of()));
    }

    /// The nanoseconds from before the process was started to when this was said.
    long at(String name) {
      var time = at.get(name);
      if (time == null) {
        throw new IllegalStateException("the child never said " + name);
      }
      return time;
    }

    OptionalLong value(String name) {
      return values.getOrDefault(name, List.of()).stream().mapToLong(Long::longValue).findFirst();
    }
  }

  /// Says a number to the process that started this one.
  static void say(String name, long value) {
    System.out.println(SAYS + name + " " + value);
    System.out.flush();
  }

  /// Says how much memory this process has in the machine's memory now, and at most had, in bytes;
  /// says nothing where the system does not tell. And how long it kept a processor busy so far.
  static void sayUse() throws IOException {
    var busy = ProcessHandle.current().info().totalCpuDuration();
    if (busy.isPresent()) {
      say("busy", busy.get().toNanos());
    }
    var status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (var line : Files.readAllLines(status)) {
        var words = line.split("\\s+", -1);
        if (words[0].equals("VmRSS:") || words[0].equals("VmHWM:")) {
          say(words[0].replace(":", ""), Long.parseLong(words[1]) * 1024);
        }
      }
    }
  }

  /// Where windows are drawn.
  static String display() {
    var display = System.getenv(DISPLAY);
    return display == null ? "on the Headless platform" : "on the display " + display;
  }

  /// Runs a main class to its end; its window is on the display where there is one.
  ///
  /// @param home the folder of the program's own files
  static Said run(Class<?> main, Path home, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of(System.getProperty("candor.bench.jvm", "").strip().split("\\s+")));
    if (System.getenv(DISPLAY) == null) {
      command.addAll(List.of("-Dglass.platform=Headless", "-Djava.awt.headless=true"));
    }
    command.addAll(
        List.of(
            "-Dprism.order=sw",
            "--module-path",
            System.getProperty("jdk.module.path", ""),
            "--add-modules",
            "candor.app",
            "--add-exports",
            "candor.app/candor.app.main=ALL-UNNAMED",
            "--add-exports",
            "candor.app/candor.app.notes=ALL-UNNAMED",
            "--add-exports",
            "candor.app/candor.app.theme=ALL-UNNAMED",
            "--add-exports",
            "candor.persistence/candor.persistence.board=ALL-UNNAMED",
            "--add-exports",
            "candor.persistence/candor.persistence.board.practice=ALL-UNNAMED",
            "-classpath",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("CANDOR_HOME", home.toAbsolutePath().toString());
    var started = System.nanoTime();
    var process = builder.start();
    var values = new HashMap<String, List<Long>>();
    var at = new HashMap<String, Long>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(SAYS)) {
          var space = line.indexOf(' ');
          var name = line.substring(SAYS.length(), space);
          at.put(name, System.nanoTime() - started);
          values
              .computeIfAbsent(name, each -> new ArrayList<>())
              .add(Long.parseLong(line.substring(space + 1)));
        } else {
          System.err.println(line);
        }
      }
    }
    return new Said(values, at);
  }
}
