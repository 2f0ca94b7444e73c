package candor.app.board;

import candor.app.control.Action;
import candor.app.control.SegmentedChoice;
import candor.app.document.DocumentPane;
import candor.app.document.DocumentViewModel;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Desktop;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.KeptFile;
import candor.model.intake.ReplyStore;
import candor.model.job.JobId;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardSecrets;
import candor.model.posting.BoardSettings;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Fault;
import candor.model.posting.PostingStore;
import candor.model.posting.PublicPost;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import candor.model.submittal.SubmittalStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// What is shown on boards and what came from them: postings with the queue, received applications,
/// and the boards themselves.
public final class BoardsScreen implements Place {
  private static final Texts TEXTS = Texts.in(BoardsScreen.class);
  private final Frame frame;
  private final TwinViewModel twins;
  private final ReplyViewModel replies;
  private final SubmittalViewModel submittals;
  private final ReceivedViewModel received;
  private final BoardListViewModel boards;
  private final DocumentViewModel files;
  private final UnpublishedLine unpublished;
  private final PostingsView postingsView;
  private final ReceivedView receivedView;
  private final BoardListView boardsView;
  private final StackPane root = new StackPane();
  private final SegmentedChoice<Part> parts;
  private final ChangeFeed.Subscription changes;

  /// What is kept in the workspace.
  ///
  /// @param pages what is in the files that came with applications
  public record Data(
      Store store,
      PostingStore postings,
      ReplyStore replies,
      SubmittalStore submittals,
      DocumentPages pages) {}

  /// What is outside of the workspace.
  ///
  /// @param network changes on the window's thread
  /// @param open opens a file that is kept in the program that the system has for it
  public record Outside(
      ObservableValue<Network> network,
      Exchange exchange,
      Reach reach,
      FileDialogs dialogs,
      Desktop desktop,
      Consumer<KeptFile> open) {}

  /// An exchange with all boards: sends, receives, looks.
  public interface Exchange {
    /// Begins; called on the window's thread and only while there is a network.
    ///
    /// @param then told of the result on the window's thread, exactly once, and says it, since
    ///   nobody else does; of nothing when there was no exchange, or it broke off
    void run(Consumer<Optional<ExchangeReport>> then);
  }

  /// Asks single boards. Each blocks: it belongs on the board lane.
  public interface Reach {
    /// Tries whether a board lets us in; nothing is changed there.
    ///
    /// @return who we are there; empty when it does not say
    /// @throws BoardException when it can't be reached or does not let us in
    String test(BoardAccount board);

    /// The one of these boards whose folder of this computer a career site would be in with such
    /// settings, under whatever name; empty when it would be alone. Nothing is changed there.
    Optional<BoardAccount> inOneFolder(BoardSettings site, List<BoardAccount> others);

    /// The jobs that a board has of its own.
    ///
    /// @throws BoardException when it can't be reached or does not let us in
    List<Board.OwnJob> jobs(BoardAccount board);

    /// The posts under which the public sees a job of a board's own, with what is asked there.
    ///
    /// @param job the board's own id of it
    /// @throws BoardException when it can't be reached
    List<PublicPost> posts(BoardAccount board, String job);

    /// What was said to that last; nothing where it was never asked. Nobody is called.
    ///
    /// @param job the board's own id of it
    List<PublicPost> lastPosts(BoardAccount board, String job);

    /// Lets something go wrong at a practice board with one of its next requests.
    ///
    /// @throws BoardException when the practice board does not start
    void order(BoardAccount board, Fault fault);

    /// The passwords and keys of boards.
    BoardSecrets secrets();
  }

  /// Where this screen leads.
  ///
  /// @param openCandidate shows a possible duplicate
  /// @param undo takes the newest change back
  public record Doors(
      Consumer<JobId> openJob, Consumer<CandidateId> openCandidate, Runnable undo) {}

  /// The parts of this screen.
  public enum Part {
    POSTINGS,
    RECEIVED,
    BOARDS
  }

  public BoardsScreen(
      Data data, Outside outside, Dates dates, Lanes lanes, Frame frame, Doors doors) {
    this.frame = frame;
    twins = new TwinViewModel(data, outside, lanes, frame, doors.undo(), this::show);
    received = new ReceivedViewModel(data.store(), lanes, frame, doors.undo());
    boards =
        new BoardListViewModel(data, outside, lanes, frame, doors.undo(), twins::exchangeOnceMore);
    files = new DocumentViewModel(data.pages(), lanes);
    boardsView = new BoardListView(boards, outside, dates, frame);
    replies = new ReplyViewModel(data, lanes, frame, doors.undo());
    submittals = new SubmittalViewModel(data, lanes, frame, doors.undo());
    unpublished = new UnpublishedLine(data.postings(), lanes, doors.openJob());
    var below =
        new PostingsView.Below(unpublished, List.of(replies.entries(), submittals.entries()));
    postingsView = new PostingsView(twins, below, outside, dates, frame, doors);
    receivedView =
        new ReceivedView(received, new DocumentPane(files, outside.open()), files, dates, doors);
    parts =
        new SegmentedChoice<>(
            TEXTS.of("board.parts"),
            List.of(Part.values()),
            part -> TEXTS.of("board.part." + part.name().toLowerCase(Locale.ROOT)));
    var _ = parts.valueProperty().subscribe(this::turn);
    changes = lanes.deliver(data.store().changes(), this::apply);
    root.sceneProperty().addListener((_, _, scene) -> seen(scene != null, parts.getValue()));
    twins.load();
    replies.load();
    submittals.load();
    received.load();
    boards.load();
  }

  /// Turns to a part.
  public void show(Part part) {
    parts.valueProperty().set(part);
  }

  @Override
  public Section section() {
    return Section.BOARDS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("board.title"));
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(
        Action.of(TEXTS.of("board.exchange"), Feather.REFRESH_CW, twins::exchange)
            .when(twins.busy().map(busy -> !busy)));
  }

  @Override
  public List<Node> tools() {
    return List.of(parts);
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("board.key.enter"), TEXTS.of("board.key.enter.text")),
        new Shortcut(TEXTS.of("board.key.mark"), TEXTS.of("board.key.mark.text")),
        new Shortcut(TEXTS.of("board.key.delete"), TEXTS.of("board.key.delete.text")),
        new Shortcut(TEXTS.of("board.key.all"), TEXTS.of("board.key.all.text")),
        new Shortcut(TEXTS.of("board.key.none"), TEXTS.of("board.key.none.text")));
  }

  @Override
  public void shown() {
    focus(parts.getValue());
  }

  @Override
  public void close() {
    changes.close();
    postingsView.close();
    files.close();
  }

  private void apply(List<Change<?>> committed) {
    twins.apply(committed);
    unpublished.apply(committed);
    replies.apply(committed);
    submittals.apply(committed);
    received.apply(committed);
    boards.apply(committed);
  }

  private void seen(boolean now, Part part) {
    twins.setSeen(now && part == Part.POSTINGS);
    unpublished.setSeen(now && part == Part.POSTINGS);
    replies.setSeen(now && part == Part.POSTINGS);
    submittals.setSeen(now && part == Part.POSTINGS);
    received.setSeen(now && part == Part.RECEIVED);
    boards.setSeen(now && part == Part.BOARDS);
  }

  private void turn(Part part) {
    if (root.getScene() != null) {
      seen(true, part);
      frame.closePanel();
    }
    root.getChildren()
        .setAll(
            switch (part) {
              case POSTINGS -> postingsView.root();
              case RECEIVED -> receivedView.root();
              case BOARDS -> boardsView.root();
            });
    focus(part);
  }

  private void focus(Part part) {
    switch (part) {
      case POSTINGS -> postingsView.focus();
      case RECEIVED -> receivedView.focus();
      case BOARDS -> {}
    }
  }
}
