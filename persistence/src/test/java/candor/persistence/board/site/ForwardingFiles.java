package candor.persistence.board.site;

import java.util.List;
import java.util.Optional;

/// Files of a site that hand on what is asked of them, to be changed in a part.
class ForwardingFiles implements SiteFiles {
  private final SiteFiles files;

  ForwardingFiles(SiteFiles files) {
    this.files = files;
  }

  @Override
  public String address() {
    return files.address();
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    return files.list(folder);
  }

  @Override
  public boolean canBeMade() {
    return files.canBeMade();
  }

  @Override
  public void makeFolder(String folder) {
    files.makeFolder(folder);
  }

  @Override
  public Optional<byte[]> read(String file) {
    return files.read(file);
  }

  @Override
  public void put(String file, byte[] bytes) {
    files.put(file, bytes);
  }

  @Override
  public void rename(String from, String to) {
    files.rename(from, to);
  }

  @Override
  public void remove(String file) {
    files.remove(file);
  }

  @Override
  public void removeFolder(String folder) {
    files.removeFolder(folder);
  }

  @Override
  public void close() {
    files.close();
  }
}
