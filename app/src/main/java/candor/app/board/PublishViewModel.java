package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.model.posting.ShownBefore;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Choosing the boards that are to show a job.
final class PublishViewModel {
  private static final Texts TEXTS = Texts.in(PublishViewModel.class);
  private final JobId job;
  private final Store store;
  private final PublishJob publish;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper anyToPublish = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper anyToDraft = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper anyToClose = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Job>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean writing;

  /// A board that may be chosen.
  ///
  /// @param missing what is missing for it, in a sentence; empty when nothing is
  /// @param wanted whether it is to show the job already
  /// @param drafted whether the job is a draft for it
  record Choice(
      BoardAccount account,
      String missing,
      boolean wanted,
      boolean drafted,
      BooleanProperty chosen) {
    BoardId board() {
      return account.id();
    }

    String name() {
      return account.name();
    }

    /// In whose name the job stands there; empty when that is not said.
    String company() {
      return account.company().strip();
    }

    /// What is to be known before it is chosen, in a sentence; empty when nothing is.
    String caution() {
      return canPublish() && account.hasNoWayToApply() ? TEXTS.of("board.noApply.publish") : "";
    }

    /// Whether it can show the job.
    boolean canPublish() {
      return missing.isEmpty();
    }

    /// Whether the job can be kept for it as a draft.
    boolean canDraft() {
      return canPublish() && !wanted && !drafted;
    }

    /// How the job stands there, in a sentence; empty when it does not.
    String standing() {
      return wanted
          ? TEXTS.of("board.publish.wanted")
          : drafted ? TEXTS.of("board.publish.drafted") : "";
    }

    /// Whether it can show the job, or show it no longer.
    boolean canBeChosen() {
      return canPublish() || wanted;
    }
  }

  private record Changed(Optional<Job> job, List<ShownBefore> boards) {}

  private record Found(Optional<Job> job, List<Choice> choices) {}

  PublishViewModel(JobId job, Store store, Lanes lanes, Frame frame, Runnable undo) {
    this.job = job;
    this.store = store;
    this.publish = new PublishJob(store);
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
  }

  /// The job, once read.
  ReadOnlyObjectProperty<Optional<Job>> job() {
    return shown.getReadOnlyProperty();
  }

  ObservableList<Choice> choices() {
    return choices;
  }

  /// Whether a board is chosen that can show the job.
  ReadOnlyBooleanProperty anyToPublish() {
    return anyToPublish.getReadOnlyProperty();
  }

  /// Whether a board is chosen for which the job can be kept as a draft.
  ReadOnlyBooleanProperty anyToDraft() {
    return anyToDraft.getReadOnlyProperty();
  }

  /// Whether a board is chosen that is to show the job.
  ReadOnlyBooleanProperty anyToClose() {
    return anyToClose.getReadOnlyProperty();
  }

  /// Reads the job and the boards; those on which it is likely to be shown are chosen.
  void load() {
    lanes.read(
        () -> store.read(this::find),
        found -> {
          choices.setAll(found.choices());
          likely(found.choices()).stream()
              .filter(Choice::canBeChosen)
              .forEach(choice -> choice.chosen().set(true));
          choices.forEach(choice -> choice.chosen().addListener((_, _, _) -> count()));
          count();
          shown.set(found.job());
        });
  }

  /// Queues the job for the chosen boards that can show it; nothing when there is none.
  ///
  /// @param then told once it waits in the queue
  void publish(Runnable then) {
    var boards = chosen().filter(Choice::canPublish).map(Choice::board).toList();
    if (!boards.isEmpty()) {
      write(() -> publish.publish(job, boards), results -> told(results, "published", then));
    }
  }

  /// Keeps the job as a draft for the chosen boards that could show it and do not; nothing when
  /// there is none.
  ///
  /// @param then told once it is kept
  void draft(Runnable then) {
    var boards = chosen().filter(Choice::canDraft).map(Choice::board).toList();
    if (!boards.isEmpty()) {
      write(() -> publish.draft(job, boards), results -> told(results, "drafted", then));
    }
  }

  /// Queues closing the job on the chosen boards that are to show it; nothing when there is none.
  ///
  /// @param then told once it waits in the queue
  void close(Runnable then) {
    var boards = chosen().filter(Choice::wanted).map(Choice::board).toList();
    if (!boards.isEmpty()) {
      write(() -> publish.close(job, boards), results -> told(results, "closed", then));
    }
  }

  /// Says which boards are to show the job as it was before it was changed, and offers to publish
  /// it there again; says nothing where there are none.
  void offerAgain() {
    lanes.read(
        () -> store.read(s -> new Changed(s.find(job), ShownBefore.of(s, job))),
        changed -> {
          shown.set(changed.job());
          if (!changed.boards().isEmpty()) {
            offerAgain(changed.boards());
          }
        });
  }

  private void offerAgain(List<ShownBefore> before) {
    var title = shown.get().map(Job::title).orElse("");
    var what = TEXTS.of("board.before", title, before.size());
    frame.withdraw(what);
    frame.notice(
        Notice.of(
            Tone.NEUTRAL,
            what,
            TEXTS.of("board.before.next", fields(before), names(before)),
            Action.of(TEXTS.of("board.again"), this::publishAgain)));
  }

  // What was offered may have stood for hours: what is wanted on each board is asked for anew.
  private void publishAgain() {
    write(
        () -> {
          var before = store.read(s -> ShownBefore.of(s, job));
          var boards = before.stream().map(each -> each.board().id()).toList();
          return boards.isEmpty() ? List.of() : publish.publish(job, boards);
        },
        results -> told(results, "published", () -> {}));
  }

  private static String fields(List<ShownBefore> before) {
    return before.stream()
        .flatMap(each -> Difference.lines(each.asked(), each.now()).stream())
        .filter(line -> !line.isSame())
        .map(Difference.Line::field)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String names(List<ShownBefore> before) {
    return before.stream().map(each -> each.board().name()).collect(Collectors.joining(", "));
  }

  // The same key once more, before the panel is gone, asks for nothing more.
  private void write(Supplier<List<PublishResult>> work, Consumer<List<PublishResult>> then) {
    if (writing) {
      return;
    }
    writing = true;
    lanes.write(
        work,
        results -> {
          writing = false;
          then.accept(results);
        },
        () -> writing = false);
  }

  private Stream<Choice> chosen() {
    return choices.stream().filter(choice -> choice.chosen().get());
  }

  private void count() {
    anyToPublish.set(chosen().anyMatch(Choice::canPublish));
    anyToDraft.set(chosen().anyMatch(Choice::canDraft));
    anyToClose.set(chosen().anyMatch(Choice::wanted));
  }

  private Found find(Snapshot s) {
    var found = s.find(job);
    return new Found(
        found,
        found.isEmpty()
            ? List.of()
            : s.all(BoardAccount.KIND).stream()
                .filter(board -> board.sort().publishes())
                .map(board -> choice(s, found.get(), board))
                .toList());
  }

  private static Choice choice(Snapshot s, Job job, BoardAccount board) {
    var missing =
        job.status() == JobStatus.OPEN
            ? BoardWords.missing(PublishJob.missing(s, job, board))
            : TEXTS.of("board.notOpen");
    var posting = s.find(Posting.of(job.id(), board.id()));
    return new Choice(
        board,
        missing,
        posting.filter(p -> p.wanted() != null).isPresent(),
        posting.filter(Posting::isDraft).isPresent(),
        new SimpleBooleanProperty());
  }

  // A job of one company must not get onto the site of another only because nobody looked: where
  // it is on no board yet, those of several companies are for the user to choose from.
  private static List<Choice> likely(List<Choice> choices) {
    var here = choices.stream().filter(choice -> choice.wanted() || choice.drafted()).toList();
    var able = choices.stream().filter(Choice::canPublish).toList();
    var companies = able.stream().map(choice -> choice.company().toLowerCase(Locale.ROOT));
    return here.isEmpty() ? companies.distinct().count() > 1 ? List.of() : able : here;
  }

  private void told(List<PublishResult> results, String done, Runnable then) {
    var title = shown.get().map(Job::title).orElse("");
    var count = results.stream().filter(PublishViewModel::isDone).count();
    var refused = results.stream().filter(PublishViewModel::isRefused).findFirst();
    if (count > 0) {
      frame.undoable(TEXTS.of("board.done." + done, title, count), undo);
    }
    if (refused.isPresent()) {
      frame.notice(
          Notice.of(Tone.WARNING, TEXTS.of("board.publish.refused", title), why(refused.get())));
      load();
    } else {
      if (count == 0) {
        frame.notice(
            Notice.of(
                Tone.NEUTRAL,
                TEXTS.of("board.publish.nothing", title),
                TEXTS.of("board.nothing.next")));
      }
      then.run();
    }
  }

  private static boolean isDone(PublishResult result) {
    return result instanceof PublishResult.Queued || result instanceof PublishResult.Drafted;
  }

  private static boolean isRefused(PublishResult result) {
    return switch (result) {
      case PublishResult.Queued _,
          PublishResult.Drafted _,
          PublishResult.NothingToDo _,
          PublishResult.UnderWay _ ->
          false;
      case PublishResult.Incomplete _, PublishResult.NotOpen _, PublishResult.Gone _ -> true;
    };
  }

  private static String why(PublishResult result) {
    return switch (result) {
      case PublishResult.Incomplete incomplete -> BoardWords.missing(incomplete.missing());
      case PublishResult.NotOpen _ -> TEXTS.of("board.notOpen");
      case PublishResult.Gone _ -> TEXTS.of("board.gone.next");
      case PublishResult.Queued _,
          PublishResult.Drafted _,
          PublishResult.NothingToDo _,
          PublishResult.UnderWay _ ->
          "";
    };
  }
}
