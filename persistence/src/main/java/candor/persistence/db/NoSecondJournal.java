package candor.persistence.db;

/// For databases that end with the process.
final class NoSecondJournal implements SecondJournal {
  private long last;

  @Override
  public long last() {
    return last;
  }

  @Override
  public void append(long sequence, byte[] operation) {
    last = sequence;
  }

  @Override
  public void sync() {}

  @Override
  public void takeBack() {}

  @Override
  public long read(long after, Reader reader) {
    return after;
  }

  @Override
  public void prune(long upTo) {}

  @Override
  public void close() {}
}
