package candor.app.board;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.job.Job;
import candor.model.job.JobStatus;
import candor.model.people.Setting;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSecrets;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Fault;
import candor.model.posting.Posting;
import candor.model.posting.Untaken;
import candor.model.store.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The boards that this workspace uses.
final class BoardListViewModel {
  private static final Texts TEXTS = Texts.in(BoardListViewModel.class);
  private final BoardsScreen.Data data;
  private final BoardsScreen.Outside outside;
  private final EditBoards edit;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Runnable exchange;
  private final Refresh<List<BoardLine>> refresh;
  private final ObservableList<BoardLine> boards = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<BoardId>> testing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BoardId>> fresh =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What the user says of a board.
  ///
  /// @param secrets those that were typed; what was left empty stays as it is
  record Said(BoardSettings settings, Map<BoardOption, String> secrets) {
    Said {
      secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
      return "Said[" + settings.name() + "]";
    }
  }

  /// @param exchange exchanges with all boards, and says what came of it
  BoardListViewModel(
      BoardsScreen.Data data,
      BoardsScreen.Outside outside,
      Lanes lanes,
      Frame frame,
      Runnable undo,
      Runnable exchange) {
    this.data = data;
    this.outside = outside;
    this.edit = new EditBoards(data.store());
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
    this.exchange = exchange;
    this.refresh = new Refresh<>(lanes, this::find, this::take);
  }

  /// In the order in which they were added.
  ObservableList<BoardLine> boards() {
    return boards;
  }

  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /// The board that was added just now; empty once the keyboard was led to it.
  ReadOnlyObjectProperty<Optional<BoardId>> fresh() {
    return fresh.getReadOnlyProperty();
  }

  /// Tells that the keyboard was led to the added one.
  void led() {
    fresh.set(Optional.empty());
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  private void take(List<BoardLine> found) {
    boards.setAll(found);
    loaded.set(true);
  }

  void apply(List<Change<?>> changes) {
    changes.stream()
        .filter(BoardListViewModel::wasCalled)
        .forEach(it -> frame.withdraw(BoardWords.willGoWrong(((BoardAccount) it.row()).name())));
    if (changes.stream().anyMatch(BoardListViewModel::isOurs)) {
      load();
    }
  }

  // What was to go wrong went wrong then; that a user changes what is said of it calls nobody.
  private static boolean wasCalled(Change<?> change) {
    return change.before() instanceof BoardAccount before
        && change.after() instanceof BoardAccount after
        && (!before.cursor().equals(after.cursor())
            || (!before.resting().equals(after.resting())
                && after.resting().filter(rest -> !rest.isWished()).isPresent()));
  }

  private static boolean isOurs(Change<?> change) {
    return switch (change.row()) {
      case BoardAccount _, Posting _ -> true;
      case Setting setting -> Untaken.isKeptIn(setting);
      default -> false;
    };
  }

  /// Adds a board; its secrets are kept once it is there.
  ///
  /// @param again asks for it once more when it is not sound, so that nothing typed is lost
  void add(BoardSort sort, Said said, Runnable again) {
    unlessTaken(
        sort,
        Optional.empty(),
        said,
        again,
        () ->
            lanes.write(
                () -> edit.add(sort, said.settings()),
                added -> {
                  told(added, "added", said, again);
                  added.map(BoardAccount::id).ifPresent(board -> fresh.set(Optional.of(board)));
                }));
  }

  /// Changes what was said of a board; it may be called again then. What is not sound is asked for
  /// again as above.
  void edit(BoardAccount board, Said said, Runnable again) {
    unlessTaken(
        board.sort(),
        Optional.of(board),
        said,
        again,
        () ->
            lanes.write(
                () -> edit.edit(board.id(), said.settings()),
                edited -> told(edited, "edited", said, again)));
  }

  // A folder has several names, and the disk alone knows them.
  private void unlessTaken(
      BoardSort sort, Optional<BoardAccount> before, Said said, Runnable again, Runnable then) {
    if (sort != BoardSort.CAREER_SITE
        || before.filter(site -> said.settings().arePlacedAs(site.settings())).isPresent()) {
      then.run();
      return;
    }
    var id = before.map(BoardAccount::id);
    var others =
        boards.stream().map(BoardLine::board).filter(b -> !Optional.of(b.id()).equals(id)).toList();
    lanes.board(
        () -> outside.reach().inOneFolder(said.settings(), others),
        other ->
            other.ifPresentOrElse(
                taken -> {
                  refused(TEXTS.of("board.entry.taken", taken.name()));
                  again.run();
                },
                then));
  }

  private void refused(String why) {
    frame.notice(Notice.of(Tone.WARNING, TEXTS.of("board.unsound"), why));
  }

  /// Asks how many postings of a board go again where an edit changes what the public sees.
  void shown(BoardId board, Consumer<Integer> then) {
    lanes.read(() -> edit.shown(board), then);
  }

  /// Leaves a board alone until it is to be tried again.
  void putAside(BoardAccount board) {
    lanes.write(
        () -> {
          edit.putAside(board.id());
          return board;
        },
        _ -> {});
  }

  /// Lets a board be called again that is left alone, and exchanges.
  void tryAgain(BoardAccount board) {
    lanes.write(
        () -> {
          edit.tryAgain(board.id());
          return board;
        },
        _ -> exchange.run());
  }

  /// Tries whether a board lets us in, and says so.
  void test(BoardAccount board) {
    ask(
        board,
        () -> outside.reach().test(board),
        as -> {
          var who = as.isEmpty() ? "" : TEXTS.of("board.test.as", as);
          var bare = board.hasNoWayToApply();
          frame.notice(
              Notice.of(
                  bare ? Tone.WARNING : Tone.SUCCESS,
                  TEXTS.of("board.test.well", board.name()),
                  bare ? (who + " " + TEXTS.of("board.noApply")).strip() : who));
        });
  }

  /// Lets something go wrong at a practice board, once; also while the network is paused, since
  /// that board is in the program.
  void order(BoardAccount board, Fault fault) {
    lanes.board(
        () ->
            Reached.of(
                () -> {
                  outside.reach().order(board, fault);
                  return fault;
                }),
        reached -> {
          switch (reached) {
            case Reached.Answer<Fault> _ ->
                frame.notice(
                    Notice.of(
                        Tone.NEUTRAL,
                        BoardWords.willGoWrong(board.name()),
                        TEXTS.of("board.fault.done.next", TEXTS.of("board.fault.of." + fault))));
            case Reached.Trouble<Fault> trouble -> say(board, trouble.why());
          }
        });
  }

  /// Asks a board for its own jobs.
  void ties(BoardAccount board, Consumer<Ties> then) {
    ask(board, () -> ties(board, outside.reach().jobs(board)), then);
  }

  private <T> void ask(BoardAccount board, Supplier<T> question, Consumer<T> then) {
    if (isPaused()) {
      return;
    }
    testing.set(Optional.of(board.id()));
    lanes.board(
        () -> Reached.of(question),
        reached -> {
          testing.set(Optional.empty());
          switch (reached) {
            case Reached.Answer<T> answer -> then.accept(answer.what());
            case Reached.Trouble<T> trouble -> say(board, trouble.why());
          }
        },
        () -> testing.set(Optional.empty()));
  }

  /// Ties a job there to one here, or to none.
  void tie(Ties ties, Board.OwnJob there, Optional<Job> here) {
    if (here.isPresent()) {
      var title = here.get().title();
      lanes.write(
          () -> edit.tie(here.get().id(), ties.board().id(), there),
          tied -> {
            if (tied.isPresent()) {
              frame.undoable(TEXTS.of("board.tie.done", there.title(), title), undo);
            }
          });
      return;
    }
    ties.tiedTo(there)
        .ifPresent(
            posting ->
                lanes.write(() -> edit.untie(posting.id()), untied -> untied(untied, ties, there)));
  }

  private void untied(Optional<Posting> untied, Ties ties, Board.OwnJob there) {
    if (untied.isPresent()) {
      frame.undoable(TEXTS.of("board.tie.undone", there.title()), undo);
    } else {
      frame.notice(
          Notice.of(
              Tone.NEUTRAL,
              TEXTS.of("board.tie.shown", there.title(), ties.board().name()),
              TEXTS.of("board.tie.shown.next")));
    }
  }

  /// The board that is being asked; empty when none is.
  ReadOnlyObjectProperty<Optional<BoardId>> testing() {
    return testing.getReadOnlyProperty();
  }

  private boolean isPaused() {
    var paused = outside.network().getValue() == Network.PAUSED;
    if (paused) {
      frame.notice(
          Notice.of(
              Tone.NEUTRAL, TEXTS.of("board.network.PAUSED"), TEXTS.of("board.network.first")));
    }
    return paused;
  }

  private void say(BoardAccount board, BoardException why) {
    var words = String.valueOf(why.getMessage());
    frame.notice(
        Notice.of(
            Tone.WARNING,
            TEXTS.of("board.test.not", board.name()),
            TEXTS.of("board.test.why." + why.reason()) + " " + BoardWords.said(words)));
  }

  private Ties ties(BoardAccount board, List<Board.OwnJob> there) {
    return data.store()
        .read(
            s -> {
              var postings = s.of(Posting.KIND, board.id());
              var shown = postings.stream().filter(Posting::isOurs).map(Posting::job).toList();
              return new Ties(
                  board,
                  there,
                  s.where(Job.KIND, "status", JobStatus.OPEN).stream()
                      .filter(job -> !shown.contains(job.id()))
                      .toList(),
                  postings);
            });
  }

  private void told(Optional<BoardAccount> board, String done, Said said, Runnable again) {
    if (board.isPresent()) {
      frame.undoable(TEXTS.of("board.done." + done, board.get().name()), undo);
      keep(board.get(), said.secrets());
    } else {
      refused(TEXTS.of("board.unsound.next"));
      again.run();
    }
  }

  // Keyrings may ask the user, so this does not belong on the lane of writing.
  private void keep(BoardAccount board, Map<BoardOption, String> secrets) {
    if (!secrets.isEmpty()) {
      lanes.board(
          () -> {
            var where = BoardSecrets.Where.KEYRING;
            for (var secret : secrets.entrySet()) {
              where =
                  outside.reach().secrets().keep(board.id(), secret.getKey(), secret.getValue());
            }
            return where;
          },
          where -> {
            if (where == BoardSecrets.Where.MEMORY) {
              frame.notice(
                  Notice.of(
                      Tone.NEUTRAL,
                      TEXTS.of("board.secret.memory", board.name()),
                      TEXTS.of("board.secret.memory.next")));
            }
          });
    }
  }

  private List<BoardLine> find() {
    return data.store()
        .read(s -> s.all(BoardAccount.KIND).stream().map(board -> BoardLine.of(board, s)).toList());
  }
}
