package candor.app.main;

import candor.app.work.Desktop;
import java.net.URI;
import java.nio.file.Path;

/// A desktop where nothing opens.
final class Nowhere implements Desktop {
  @Override
  public void open(Path file) {}

  @Override
  public void open(URI link) {}
}
