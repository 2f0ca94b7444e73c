package candor.app.board;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxState;
import candor.model.posting.PublicPost;
import candor.model.posting.SubmittalContent;
import candor.model.store.Store;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.HandInResult;
import candor.model.submittal.Submittal;
import candor.model.submittal.SubmittalId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// Handing a candidate in at a client's board: asking what it wants to know, and queueing what is
/// said.
final class HandInViewModel {
  private static final Texts TEXTS = Texts.in(HandInViewModel.class);
  private static final int MOST = 500;
  private final Store store;
  private final HandInCandidates handIn;
  private final BoardsScreen.Reach reach;
  private final ObservableValue<Network> network;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

  /// What is asked of a candidate, and what is known.
  ///
  /// @param posts those at which they can be handed in from here; never empty
  /// @param isRecalled whether that is what the board said last, since it can't be asked now
  record Form(HandInCandidates.Draft draft, List<PublicPost> posts, boolean isRecalled) {
    Form {
      posts = List.copyOf(posts);
    }

    /// Whether they may be there already.
    boolean isInDoubt() {
      return draft.before().map(Submittal::state).filter(OutboxState.IN_DOUBT::equals).isPresent();
    }
  }

  HandInViewModel(
      HandInDoors.Ports ports, HandInDoors.Desk desk, ObservableValue<Network> network) {
    this.store = ports.store();
    this.handIn = new HandInCandidates(store);
    this.reach = ports.reach();
    this.network = network;
    this.lanes = desk.lanes();
    this.frame = desk.frame();
    this.undo = desk.undo();
  }

  /// Whether a board is being asked.
  ReadOnlyBooleanProperty asking() {
    return asking.getReadOnlyProperty();
  }

  /// Tells at which boards candidates can be handed in: those whose settings say both the public
  /// board and its key. Keyrings may take a moment.
  void boards(Consumer<Set<BoardId>> then) {
    lanes.board(
        () ->
            new EditBoards(store)
                .all().stream()
                    .filter(this::letsIn)
                    .map(BoardAccount::id)
                    .collect(Collectors.toUnmodifiableSet()),
        then);
  }

  private boolean letsIn(BoardAccount board) {
    return !board.settings().option(BoardOption.BOARD_TOKEN.key()).isEmpty()
        && reach
            .secrets()
            .find(board.id(), BoardOption.BOARD_KEY)
            .filter(key -> !key.isEmpty())
            .isPresent();
  }

  /// Tells who may be handed in at any board; says so where nobody may.
  void candidates(Consumer<List<HandInCandidates.Draft>> then) {
    boards(
        boards -> {
          if (boards.isEmpty()) {
            say("noBoard");
          } else {
            lanes.read(
                () -> handIn.drafts(List.copyOf(boards), MOST),
                drafts -> {
                  if (drafts.isEmpty()) {
                    say("nobody");
                  } else {
                    then.accept(drafts);
                  }
                });
          }
        });
  }

  /// Asks a board what it wants to know of who applies for a job; says so where nobody can be
  /// handed in.
  void form(ApplicationId application, BoardId board, Consumer<Form> then) {
    lanes.read(() -> handIn.draft(application, board), found -> ask(found, then));
  }

  private void ask(Optional<HandInCandidates.Draft> found, Consumer<Form> then) {
    if (found.isEmpty()) {
      say("impossible");
    } else if (!asking.get()) {
      asking.set(true);
      var draft = found.get();
      var now = network.getValue();
      if (now == Network.ONLINE) {
        ask(draft, then);
      } else {
        recall(draft, then, () -> say("offline." + now, draft.place().board().name()));
      }
    }
  }

  private void ask(HandInCandidates.Draft draft, Consumer<Form> then) {
    var place = draft.place();
    lanes.board(
        () -> Reached.of(() -> reach.posts(place.board(), place.remote())),
        reached -> {
          switch (reached) {
            case Reached.Answer<List<PublicPost>> answer -> {
              asking.set(false);
              answered(draft, answer.what(), false, then);
            }
            case Reached.Trouble<List<PublicPost>> trouble -> troubled(draft, trouble.why(), then);
          }
        },
        () -> asking.set(false));
  }

  private void troubled(HandInCandidates.Draft draft, BoardException why, Consumer<Form> then) {
    var board = draft.place().board();
    switch (why.reason()) {
      case UNREACHABLE, BUSY -> recall(draft, then, () -> say(board, why));
      case NOT_ALLOWED, NOT_WRITABLE, REFUSED, UNREADABLE, IN_DOUBT, PUT_OFF -> {
        asking.set(false);
        say(board, why);
      }
    }
  }

  // What has changed there since is noticed before anything is sent.
  private void recall(HandInCandidates.Draft draft, Consumer<Form> then, Runnable otherwise) {
    var place = draft.place();
    lanes.board(
        () -> reach.lastPosts(place.board(), place.remote()),
        posts -> {
          asking.set(false);
          if (posts.isEmpty()) {
            otherwise.run();
          } else {
            answered(draft, posts, true, then);
          }
        },
        () -> asking.set(false));
  }

  private void answered(
      HandInCandidates.Draft draft,
      List<PublicPost> posts,
      boolean isRecalled,
      Consumer<Form> then) {
    var open = posts.stream().filter(post -> post.elsewhere().isEmpty()).toList();
    var withResume =
        open.stream().filter(post -> !post.needsResume() || !draft.resumes().isEmpty()).toList();
    var board = draft.place().board().name();
    var name = draft.candidate().name();
    if (!withResume.isEmpty()) {
      then.accept(new Form(draft, withResume, isRecalled));
    } else if (posts.isEmpty()) {
      say("notPublic", draft.job().title(), board);
    } else if (open.isEmpty()) {
      say("elsewhere", name, board, TEXTS.list(posts.getFirst().elsewhere()));
    } else {
      say("noResume", name, board);
    }
  }

  /// Queues what was said.
  void handIn(HandInCandidates.Draft draft, SubmittalContent content) {
    var application = draft.application().id();
    var board = draft.place().board();
    var name = draft.candidate().name();
    lanes.<HandInResult>write(
        () -> handIn.handIn(application, board.id(), content),
        result -> {
          switch (result) {
            case HandInResult.Queued _ ->
                frame.undoable(TEXTS.of("board.handIn.done", name, board.name()), undo);
            case HandInResult.Already already -> already(already.before(), name, board.name());
            case HandInResult.Unsound _ -> say("unsound", name);
            case HandInResult.Impossible _ -> say("impossible");
          }
        });
  }

  private void already(Submittal before, String name, String board) {
    say(before.state() == OutboxState.SENT ? "there" : "waits", name, board);
  }

  /// Takes back what waits.
  void takeBack(SubmittalId id) {
    lanes.write(
        () -> handIn.takeBack(id),
        taken -> {
          if (taken) {
            frame.undoable(TEXTS.of("board.handIn.takenBack"), undo);
          } else {
            say("late");
          }
        });
  }

  private void say(BoardAccount board, BoardException why) {
    frame.notice(
        Notice.of(
            Tone.WARNING,
            TEXTS.of("board.handIn.unasked", board.name()),
            TEXTS.of("board.test.why." + why.reason())
                + " "
                + BoardWords.said(String.valueOf(why.getMessage()))));
  }

  private void say(String what, Object... about) {
    frame.notice(
        Notice.of(
            Tone.WARNING,
            TEXTS.of("board.handIn." + what, about),
            TEXTS.of("board.handIn." + what + ".next", about)));
  }
}
