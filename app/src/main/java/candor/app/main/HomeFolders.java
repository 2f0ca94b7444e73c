package candor.app.main;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where the program keeps what belongs to this user on this machine, by the platform's own rules.
///
/// @param base the folder of all of it
record HomeFolders(Path base) {
  static HomeFolders ofThisSystem() {
    return of(System.getenv(), System.getProperties());
  }

  /// Linux: `$XDG_DATA_HOME/candor` or `~/.local/share/candor`; macOS: `~/Library/Application
  /// Support/Candor`; Windows: `%LOCALAPPDATA%\Candor`. `CANDOR_HOME` comes before all of them.
  static HomeFolders of(Map<String, String> environment, Properties system) {
    var home = Path.of(system.getProperty("user.home"));
    var os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var own = environment.get("CANDOR_HOME");
    if (own != null && !own.isBlank()) {
      return new HomeFolders(Path.of(own));
    }
    if (os.startsWith("mac")) {
      return new HomeFolders(home.resolve("Library/Application Support/Candor"));
    }
    if (os.startsWith("windows")) {
      var local = environment.get("LOCALAPPDATA");
      var data = local == null ? home.resolve("AppData/Local") : Path.of(local);
      return new HomeFolders(data.resolve("Candor"));
    }
    var xdg = environment.get("XDG_DATA_HOME");
    var data = xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg);
    return new HomeFolders(data.resolve("candor"));
  }

  /// The workspace of somebody who never chose one.
  Path firstWorkspace() {
    return base.resolve("workspaces").resolve("My hiring");
  }

  /// The demo company.
  Path demo() {
    return base.resolve("demo");
  }

  /// Where the tour's pictures go when nobody named a folder.
  Path tour() {
    return base.resolve("tour");
  }

  /// The same folders for a tour, so that it touches nothing of its user's.
  HomeFolders ofTour() {
    return new HomeFolders(base.resolve("tour-data"));
  }

  /// Where what is read of workspaces that can't be written lies for as long.
  Path read() {
    return base.resolve("read");
  }

  /// The list of workspaces that were opened.
  Path recent() {
    return base.resolve("recent.txt");
  }

  /// How the program looks here.
  Path preferences() {
    return base.resolve("preferences.properties");
  }

  /// The log.
  Path log() {
    return base.resolve("log");
  }
}
