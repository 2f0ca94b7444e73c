package candor.model.erasure;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a candidate was erased, and what stays without any person in it: no name, no address, and
/// no text that was written about them.
///
/// @param candidate the id that the candidate had; nothing else has it any more
/// @param askedAt when the rows were removed
/// @param author the name of who asked for it
/// @param reason why, as typed by the author
/// @param removed how many rows of each kind
/// @param applications what stays of their applications
/// @param files what was done to the workspace's files; absent until it is done
/// @param doneAt when, the last time; absent until it is done
public record Erasure(
    ErasureId id,
    String candidate,
    Instant askedAt,
    String author,
    String reason,
    ErasureState state,
    List<ErasedCount> removed,
    List<ErasedApplication> applications,
    @Nullable ErasedFiles files,
    @Nullable Instant doneAt,
    long revision)
    implements Row<Erasure> {
  /// The kind of these rows.
  public static final Kind<Erasure> KIND = new Kind<>("erasure", Erasure.class);

  public Erasure {
    candidate = Text.line(candidate);
    author = Text.line(author);
    reason = Text.line(reason);
    removed = List.copyOf(removed);
    applications = List.copyOf(applications);
  }

  /// The same after the files were done.
  Erasure done(ErasedFiles what, Instant at) {
    return in(ErasureState.DONE, files == null ? what : files.and(what), at);
  }

  /// The same when the files are to be done again.
  Erasure askedAgain() {
    return in(ErasureState.ASKED, files, doneAt);
  }

  private Erasure in(ErasureState now, @Nullable ErasedFiles what, @Nullable Instant at) {
    return new Erasure(
        id, candidate, askedAt, author, reason, now, removed, applications, what, at, revision);
  }
}
