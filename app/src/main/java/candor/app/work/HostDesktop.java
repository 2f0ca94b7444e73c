package candor.app.work;

import java.net.URI;
import java.nio.file.Path;
import javafx.application.HostServices;

/// The desktop that the program runs on.
public final class HostDesktop implements Desktop {
  private final HostServices host;

  public HostDesktop(HostServices host) {
    this.host = host;
  }

  @Override
  public void open(Path file) {
    open(file.toUri());
  }

  @Override
  public void open(URI link) {
    host.showDocument(link.toString());
  }
}
