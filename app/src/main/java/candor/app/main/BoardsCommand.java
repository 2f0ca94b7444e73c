package candor.app.main;

import candor.model.posting.BoardAccount;
import candor.model.posting.BoardRest;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.persistence.Workspace;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `candor boards [FOLDER]`.
@Command(
    name = "boards",
    description = "Lists the job boards of a workspace, and what is in their way.",
    mixinStandardHelpOptions = true)
final class BoardsCommand implements Callable<Integer> {
  @Mixin private NamedWorkspace named = new NamedWorkspace();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (var workspace = named.open()) {
      var boards = new EditBoards(workspace.store()).all();
      boards.forEach(board -> Printing.line(spec, line(workspace, board)));
      if (boards.isEmpty()) {
        Printing.line(spec, Messages.of("boards.none"));
      }
    }
    return 0;
  }

  private static String line(Workspace workspace, BoardAccount board) {
    var shown =
        workspace.store().read(s -> s.of(Posting.KIND, board.id())).stream()
            .filter(posting -> posting.seen() != null)
            .count();
    var toSend =
        workspace.postings().outbox(0).stream()
            .filter(line -> line.board().equals(board.id()) && line.item().state().isToSend())
            .count();
    return Messages.of("boards.line")
        .formatted(
            board.name(),
            board.sort().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            shown,
            toSend == 0 ? "" : Messages.of("boards.line.queued").formatted(toSend),
            board.resting().map(BoardsCommand::rests).orElse(""));
  }

  private static String rests(BoardRest rest) {
    if (rest.isWished()) {
      return Messages.of("boards.aside");
    }
    return Optional.ofNullable(rest.until())
        .map(until -> Messages.of("boards.rests").formatted(until, rest.words()))
        .orElseGet(() -> Messages.of("boards.asks").formatted(rest.words()));
  }
}
