package candor.persistence.board;

import candor.fixture.MemoryStore;
import candor.model.candidate.Documents;
import candor.model.candidate.KeptFile;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Exchanges over boards of a test.
public final class Exchanges {
  static final Documents NOWHERE = new NoDocuments();

  private Exchanges() {}

  /// One that keeps what is attached.
  ///
  /// @param files fetches it
  public static Exchange keeping(
      Documents documents,
      Consumer<Runnable> files,
      Store store,
      Function<BoardAccount, Board> connect) {
    return new Exchange(
        store,
        new Exchange.Means(
            connect, documents, files, InstantSource.system(), new SplittableRandom(3), () -> {}),
        () -> true);
  }

  /// One whose documents are nowhere.
  public static Exchange with(
      Store store, Function<BoardAccount, Board> connect, BooleanSupplier online) {
    return with(store, connect, online, InstantSource.system());
  }

  /// The same at another time.
  public static Exchange with(
      Store store,
      Function<BoardAccount, Board> connect,
      BooleanSupplier online,
      InstantSource clock) {
    return new Exchange(
        store,
        new Exchange.Means(
            connect, NOWHERE, Runnable::run, clock, new SplittableRandom(3), () -> {}),
        online);
  }

  /// One with one board.
  ///
  /// @param first what happens before the first small piece of work
  static Exchange with(Store store, Board board, Runnable first) {
    var left = new ArrayDeque<>(List.of(first));
    return new Exchange(
        store,
        new Exchange.Means(
            _ -> board,
            NOWHERE,
            Runnable::run,
            () -> MemoryStore.START,
            new SplittableRandom(3),
            () -> Optional.ofNullable(left.poll()).ifPresent(Runnable::run)),
        () -> true);
  }

  private static final class NoDocuments implements Documents {
    @Override
    public Stored put(InputStream bytes) throws IOException {
      throw new IOException("nothing is kept here");
    }

    @Override
    public void settle(Collection<Stored> put) throws IOException {
      throw new IOException("nothing is kept here");
    }

    @Override
    public InputStream open(KeptFile document) throws IOException {
      throw new IOException("nothing is kept here");
    }

    @Override
    public Path fileOf(KeptFile document) throws IOException {
      throw new IOException("nothing is kept here");
    }
  }
}
