package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.model.archive.Finding;
import candor.persistence.folder.CleanEnd;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/// A demo's folder that can be changed behind the program's back.
record DemoFolder(Path folder) {
  /// Makes it.
  static DemoFolder in(Path temporary) {
    var made = new DemoFolder(temporary.resolve("demo"));
    opened(Demo.open(made.folder, Demo.clock())).close();
    return made;
  }

  Workspace open() {
    return opened(new Workspaces(InstantSource.system(), new Random()).open(folder));
  }

  /// What a check finds.
  List<Finding> findings() {
    try (var demo = open()) {
      return Archive.verify(demo).findings();
    }
  }

  /// Changes rows, each statement at least one, and lets the file look as it was closed.
  void sql(String... statements) throws Exception {
    var url = "jdbc:h2:file:" + folder.resolve("candor").toAbsolutePath();
    try (var connection = DriverManager.getConnection(url, "candor", "");
        var statement = connection.createStatement()) {
      for (var text : statements) {
        assertEquals(1, Math.min(1, statement.executeUpdate(text)), text);
      }
    }
    CleanEnd.write(folder, folder.resolve("candor.mv.db"), 0);
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
