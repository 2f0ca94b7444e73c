package candor.persistence;

import static candor.persistence.Lives.OTHER;
import static candor.persistence.Lives.WORD;
import static candor.persistence.Lives.board;
import static candor.persistence.Lives.client;
import static candor.persistence.Lives.job;
import static candor.persistence.Lives.resume;
import static candor.persistence.Lives.rows;

import candor.fixture.Somebody;
import candor.model.candidate.CandidateId;
import candor.model.note.WriteNotes;
import candor.persistence.db.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Somebody whose life in a workspace leaves the word wherever it can, beside somebody else's.
final class Life {
  /// Lets a day go by, and makes a snapshot.
  interface Later {
    void snapshot(Workspace workspace) throws IOException;
  }

  private final Workspace workspace;
  final CandidateId id;

  Life(Workspace workspace, Later later) throws IOException {
    this.workspace = workspace;
    var store = workspace.store();
    var board = board(store);
    var job = job(store, board);
    var field = Somebody.field(store);
    var other = new Somebody(store, OTHER);
    var otherId = other.added(field, resume(workspace, OTHER));
    var _ = other.interviewed(other.applied(otherId, job), List.of("a"));
    other.accepted(other.received(board, job.id(), "1"), otherId);
    other.typed(otherId);
    later.snapshot(workspace);
    var somebody = new Somebody(store, WORD);
    id = somebody.added(field, resume(workspace, WORD));
    later.snapshot(workspace);
    somebody.typed(id);
    somebody.noteRemoved(id);
    somebody.heldOnce(id);
    var application = somebody.applied(id, job);
    var _ = somebody.interviewed(application, List.of("a", "b"));
    var proposal = somebody.received(board, job.id(), "2");
    later.snapshot(workspace);
    somebody.accepted(proposal, id);
    var _ = somebody.received(board, job.id(), "3");
    var _ = new WriteNotes(store).add(otherId, "Knows engines");
    somebody.handedIn(client(store), application);
    somebody.rejected(application);
    put("broken/2026-01-01T00-00-00-000/candor.mv.db");
    put("backups/before-version-2.mv.db");
  }

  Map<String, String> othersRows() {
    var all = rows(workspace, "");
    all.values().removeIf(row -> row.contains(WORD));
    // The rows between, which hold no word but belong to those that do.
    var gone = erasedIds();
    all.keySet().removeIf(row -> gone.stream().anyMatch(row::contains));
    return all;
  }

  private List<String> erasedIds() {
    var ids = new ArrayList<String>(List.of(id.value().toString()));
    return workspace
        .store()
        .read(
            s -> {
              for (var i = 0; i < 4; i++) {
                for (var kind : Kinds.ALL) {
                  for (var row : s.all(kind)) {
                    var own = row.id().value().toString();
                    if (!ids.contains(own) && ids.stream().anyMatch(row.toString()::contains)) {
                      ids.add(own);
                    }
                  }
                }
              }
              return ids;
            });
  }

  private void put(String name) throws IOException {
    var file = workspace.folder().resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "left of " + WORD);
  }
}
