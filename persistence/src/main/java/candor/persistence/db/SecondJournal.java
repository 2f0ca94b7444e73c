package candor.persistence.db;

import java.io.IOException;

/// A journal beside the database that holds the same operations: an operation counts as stored once
/// it is durable there. What the database then lacks of it is put in when it is opened.
///
/// Used by one thread at a time.
public interface SecondJournal extends AutoCloseable {
  /// The sequence of the newest operation in it; 0 when there is none.
  long last();

  /// Adds an operation, durable with the next [#sync].
  ///
  /// @param sequence later than [#last]
  void append(long sequence, byte[] operation) throws IOException;

  /// Makes durable what was added.
  void sync() throws IOException;

  /// Forgets what was added since the last [#sync].
  void takeBack();

  /// Reads operations in order as far as there is no gap.
  ///
  /// @param after only those with a larger sequence
  /// @return the sequence of the last one that was read; `after` when there was none
  long read(long after, Reader reader) throws IOException;

  /// Removes operations that are known to be elsewhere, as far as it can do so cheaply.
  ///
  /// @param upTo the sequence up to which they are
  void prune(long upTo) throws IOException;

  @Override
  void close() throws IOException;

  /// Takes what is read.
  interface Reader {
    /// Takes the next operation.
    void take(long sequence, byte[] operation) throws IOException;
  }
}
