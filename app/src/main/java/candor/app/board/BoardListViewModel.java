package candor.app.board;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.store.Change;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The boards that this workspace uses.
final class BoardListViewModel {
  private static final Texts TEXTS = Texts.in(BoardListViewModel.class);
  private final BoardsScreen.Data data;
  private final EditBoards edit;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Lanes.Slot slot = new Lanes.Slot();
  private final ObservableList<Line> boards = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

  /// A board.
  ///
  /// @param postings how many jobs it is to show
  /// @param seenAt when it was last looked at; empty when never
  record Line(BoardAccount board, long postings, Optional<Instant> seenAt) {}

  BoardListViewModel(BoardsScreen.Data data, Lanes lanes, Frame frame, Runnable undo) {
    this.data = data;
    this.edit = new EditBoards(data.store());
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
  }

  /// In the order in which they were added.
  ObservableList<Line> boards() {
    return boards;
  }

  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  void load() {
    lanes.read(
        slot,
        this::find,
        found -> {
          boards.setAll(found);
          loaded.set(true);
        });
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream()
        .anyMatch(c -> c.row() instanceof BoardAccount || c.row() instanceof Posting)) {
      load();
    }
  }

  /// Adds a board.
  ///
  /// @param again called with the settings when they are not sound, so that nothing typed is lost
  void add(BoardSort sort, BoardSettings settings, Consumer<BoardSettings> again) {
    lanes.write(() -> edit.add(sort, settings), added -> told(added, "added", settings, again));
  }

  /// Changes a board's settings.
  ///
  /// @param again as above
  void edit(BoardId board, BoardSettings settings, Consumer<BoardSettings> again) {
    lanes.write(
        () -> edit.edit(board, settings), edited -> told(edited, "edited", settings, again));
  }

  private void told(
      Optional<BoardAccount> board,
      String done,
      BoardSettings settings,
      Consumer<BoardSettings> again) {
    if (board.isPresent()) {
      frame.undoable(TEXTS.of("board.done." + done, board.get().name()), undo);
    } else {
      frame.notice(
          Notice.of(Tone.WARNING, TEXTS.of("board.unsound"), TEXTS.of("board.unsound.next")));
      again.accept(settings);
    }
  }

  private List<Line> find() {
    return data.store()
        .read(
            s ->
                s.all(BoardAccount.KIND).stream()
                    .map(board -> line(board, s.of(Posting.KIND, board.id())))
                    .toList());
  }

  private static Line line(BoardAccount board, List<Posting> postings) {
    return new Line(
        board,
        postings.stream().filter(posting -> posting.wanted() != null).count(),
        postings.stream()
            .map(Posting::seenAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder()));
  }
}
