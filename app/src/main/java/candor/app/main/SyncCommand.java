package candor.app.main;

import candor.app.work.FileThreads;
import candor.model.intake.Replies;
import candor.model.posting.BoardAccount;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxLine;
import candor.model.posting.Sendable;
import candor.model.submittal.Submittals;
import candor.persistence.JobBoards;
import candor.persistence.Workspace;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `candor sync [FOLDER] [--board NAME] [--dry-run]`.
@Command(
    name = "sync",
    description =
        "Sends what waits to the job boards, reads it back, receives applications, and looks at"
            + " what boards show.",
    mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
  @Mixin private NamedWorkspace named = new NamedWorkspace();

  @Option(names = "--board", paramLabel = "NAME", description = "Only the board of this name.")
  private @Nullable String board;

  @Option(names = "--dry-run", description = "Says what would be sent, and sends nothing.")
  private boolean dry;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (var workspace = named.open()) {
      var all = new EditBoards(workspace.store()).all();
      if (board != null && all.stream().noneMatch(this::isMeant)) {
        throw new RefusedException(Messages.of("boards.unknown").formatted(board));
      }
      return dry ? plan(workspace, all) : exchange(workspace);
    }
  }

  private int plan(Workspace workspace, List<BoardAccount> all) {
    // One that was put aside is called by no exchange.
    var planned =
        all.stream()
            .filter(this::isMeant)
            .filter(account -> !account.isPutAside())
            .flatMap(account -> planned(workspace, account))
            .toList();
    planned.forEach(line -> Printing.line(spec, line));
    Printing.line(
        spec,
        planned.size() == 1
            ? Messages.of("boards.would.one")
            : Messages.of("boards.would").formatted(planned.size()));
    return 0;
  }

  private static Stream<String> planned(Workspace workspace, BoardAccount account) {
    var id = account.id();
    var lines =
        workspace.postings().outbox(0).stream()
            .filter(line -> line.board().equals(id) && line.item().state().isToSend())
            .map(SyncCommand::planned);
    var replies =
        new Replies(workspace.store())
            .due(id).stream()
                .map(
                    due ->
                        planned(
                            "boards.told", "boards.state.", account, due.jobTitle(), due.reply()));
    var submittals =
        new Submittals(workspace.store())
            .due(id).stream()
                .map(
                    due ->
                        planned(
                            "boards.submittal",
                            "boards.submittal.state.",
                            account,
                            due.jobTitle(),
                            due.submittal()));
    return Stream.of(lines, replies, submittals).flatMap(Function.identity());
  }

  private static String planned(OutboxLine line) {
    return Messages.of("boards.plan." + line.item().act())
        .formatted(
            line.boardName(), line.jobTitle(), Messages.of("boards.state." + line.item().state()));
  }

  private static String planned(
      String what, String state, BoardAccount account, String jobTitle, Sendable<?> due) {
    return Messages.of(what).formatted(account.name(), jobTitle, Messages.of(state + due.state()));
  }

  private int exchange(Workspace workspace) {
    try (var files = new FileThreads();
        var boards = new JobBoards(workspace, InstantSource.system(), () -> {}, files::execute)) {
      Predicate<BoardAccount> meant = this::isMeant;
      var report = boards.exchangeNow(meant);
      report.operations().forEach(done -> Printing.line(spec, done(done)));
      report.replies().forEach(told -> Printing.line(spec, told(told)));
      report.submittals().forEach(told -> Printing.line(spec, handedIn(told)));
      report.visits().forEach(visit -> Printing.line(spec, visited(visit)));
      return report.isClean() ? 0 : Refusals.REFUSED;
    }
  }

  private boolean isMeant(BoardAccount account) {
    return board == null || account.name().equals(board);
  }

  private static String done(ExchangeReport.Done done) {
    return Messages.of("boards.done." + done.act())
        .formatted(
            done.boardName(),
            done.jobTitle(),
            Messages.of("boards.state." + done.state())
                + (done.words().isEmpty() ? "" : ": " + done.words()));
  }

  private static String told(ExchangeReport.Told told) {
    return Messages.of("boards.told")
        .formatted(
            told.boardName(),
            told.jobTitle(),
            Messages.of("boards.state." + told.state())
                + (told.words().isEmpty() ? "" : ": " + told.words()));
  }

  private static String handedIn(ExchangeReport.Told told) {
    return Messages.of("boards.submittal")
        .formatted(
            told.boardName(),
            told.jobTitle(),
            Messages.of("boards.submittal.state." + told.state())
                + (told.words().isEmpty() ? "" : ": " + told.words()));
  }

  private static String visited(ExchangeReport.Visit visit) {
    return Optional.of(visit)
        .filter(each -> each.trouble().isPresent())
        .map(each -> Messages.of("boards.trouble").formatted(each.boardName(), each.words()))
        .orElseGet(
            () ->
                Messages.of("boards.received").formatted(visit.boardName(), visit.received())
                    + otherwise(visit)
                    + passedOver(visit.passedOver())
                    + (visit.words().isEmpty() ? "" : "; " + visit.words()));
  }

  private static String passedOver(ExchangeReport.PassedOver passed) {
    var files = passed.unreadable();
    return (passed.messages() == 0 ? "" : Messages.of("boards.passed").formatted(passed.messages()))
        + (files.isEmpty()
            ? ""
            : Messages.of("boards.unreadable").formatted(String.join(", ", files)));
  }

  private static String otherwise(ExchangeReport.Visit visit) {
    return visit.otherwise().isEmpty()
        ? ""
        : Messages.of("boards.otherwise").formatted(visit.otherwise().size());
  }
}
