package candor.app.board;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxState;
import candor.model.posting.SubmittalContent;
import candor.model.store.Change;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.Submittal;
import candor.model.submittal.SubmittalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Candidates who wait to be handed in at boards, or were.
final class SubmittalViewModel {
  private static final Texts TEXTS = Texts.in(SubmittalViewModel.class);
  private static final int DONE_SHOWN = 6;
  private final SubmittalStore store;
  private final HandInCandidates handIn;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Refresh<List<SubmittalStore.Line>> refresh;
  private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();

  SubmittalViewModel(BoardsScreen.Data data, Lanes lanes, Frame frame, Runnable undo) {
    this.store = data.submittals();
    this.handIn = new HandInCandidates(data.store());
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
    this.refresh =
        new Refresh<>(
            lanes,
            () -> store.submittals(DONE_SHOWN),
            found -> entries.setAll(found.stream().map(this::entry).toList()));
  }

  /// What waits or is in trouble, then what was done last.
  ObservableList<QueueEntry> entries() {
    return entries;
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(SubmittalViewModel::isOurs)) {
      load();
    }
  }

  private QueueEntry entry(SubmittalStore.Line line) {
    var submittal = line.submittal();
    var state = submittal.state();
    var troubled = state == OutboxState.FAILED || state == OutboxState.IN_DOUBT;
    var verbs = new ArrayList<QueueEntry.Verb>();
    if (troubled) {
      verbs.add(
          new QueueEntry.Verb(
              QueueEntry.Deed.RETRY,
              () -> lanes.write(() -> handIn.retry(submittal.id()), _ -> {})));
    }
    if (troubled || state == OutboxState.QUEUED) {
      verbs.add(new QueueEntry.Verb(QueueEntry.Deed.TAKE_BACK, () -> takeBack(line)));
    }
    var what = TEXTS.of("board.submittal", line.name(), line.boardName(), line.jobTitle());
    return new QueueEntry(
        submittal.id(),
        Optional.of(state),
        submittal.isDone(),
        TEXTS.of("board.queue.sentence", what, TEXTS.of("board.submittal.state." + state)),
        BoardWords.trouble(submittal, line.boardName()),
        state == OutboxState.QUEUED ? plan(submittal.content()) : "",
        submittal.changedAt(),
        verbs);
  }

  private static String plan(SubmittalContent content) {
    var resume = content.resume();
    return TEXTS.of(
        "board.submittal.plan",
        content.email(),
        resume == null ? TEXTS.of("board.submittal.noResume") : resume.fileName(),
        content.answers().size());
  }

  private void takeBack(SubmittalStore.Line line) {
    lanes.write(
        () -> handIn.takeBack(line.submittal().id()),
        taken -> {
          if (taken) {
            frame.undoable(TEXTS.of("board.submittal.takenBack", line.name()), undo);
          } else {
            frame.notice(
                Notice.of(
                    Tone.WARNING,
                    TEXTS.of("board.handIn.late"),
                    TEXTS.of("board.handIn.late.next")));
          }
        });
  }

  private static boolean isOurs(Change<?> change) {
    return switch (change.row()) {
      case Submittal _, BoardAccount _, Candidate _ -> true;
      default -> false;
    };
  }
}
