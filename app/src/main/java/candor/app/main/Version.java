package candor.app.main;

import picocli.CommandLine.IVersionProvider;

/// The release, as the build wrote it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "Candor " + Messages.of("main.version"),
      "Java " + Runtime.version() + " on " + System.getProperty("os.name")
    };
  }
}
