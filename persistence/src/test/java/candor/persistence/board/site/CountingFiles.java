package candor.persistence.board.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files of a site with a record of what was asked of them.
final class CountingFiles extends ForwardingFiles {
  private final List<String> changes = new ArrayList<>();
  private final List<String> reads = new ArrayList<>();

  CountingFiles(SiteFiles files) {
    super(files);
  }

  /// Everything that was to change something.
  List<String> changes() {
    return List.copyOf(changes);
  }

  /// Every file that was read.
  List<String> reads() {
    return List.copyOf(reads);
  }

  long readsOf(String file) {
    return reads.stream().filter(file::equals).count();
  }

  @Override
  public void makeFolder(String folder) {
    changes.add("make " + folder);
    super.makeFolder(folder);
  }

  @Override
  public Optional<byte[]> read(String file) {
    reads.add(file);
    return super.read(file);
  }

  @Override
  public void put(String file, byte[] bytes) {
    changes.add("put " + file);
    super.put(file, bytes);
  }

  @Override
  public void rename(String from, String to) {
    changes.add("rename " + to);
    super.rename(from, to);
  }

  @Override
  public void remove(String file) {
    changes.add("remove " + file);
    super.remove(file);
  }

  @Override
  public void removeFolder(String folder) {
    changes.add("remove " + folder);
    super.removeFolder(folder);
  }
}
