package candor.app.board;

import candor.app.control.Entry;
import candor.app.control.Prompt;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.Document;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.BoardId;
import candor.model.posting.PublicPost;
import candor.model.posting.SubmittalContent;
import candor.model.store.Store;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.SubmittalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Handing candidates in at boards of clients, over whatever screen asks for it: what is sent, and
/// what the board wants to know.
public final class HandInDoors {
  private static final Texts TEXTS = Texts.in(HandInDoors.class);
  private final HandInViewModel model;
  private final Frame frame;

  /// Where what is known comes from, and the boards.
  public record Ports(Store store, BoardsScreen.Reach reach) {}

  /// What stands around.
  ///
  /// @param undo takes the newest change back
  public record Desk(Lanes lanes, Frame frame, Runnable undo) {}

  /// @param network changes on the window's thread
  public HandInDoors(Ports ports, Desk desk, ObservableValue<Network> network) {
    this.model = new HandInViewModel(ports, desk, network);
    this.frame = desk.frame();
  }

  /// Whether a board is being asked.
  public ObservableValue<Boolean> asking() {
    return model.asking();
  }

  /// Tells at which boards candidates can be handed in: those whose keys are known.
  public void boards(Consumer<Set<BoardId>> then) {
    model.boards(then);
  }

  /// Asks who is to be handed in where.
  public void choose() {
    model.candidates(
        drafts -> {
          var who = Entry.choice(TEXTS.of("board.handIn.who"), drafts, HandInDoors::words);
          frame.ask(
              Prompt.of(
                  TEXTS.of("board.handIn.choose"),
                  TEXTS.of("board.handIn.choose.verb"),
                  List.of(who),
                  () -> open(who.value().application().id(), who.value().place().board().id())));
        });
  }

  private static String words(HandInCandidates.Draft draft) {
    return TEXTS.of(
        "board.handIn.draft",
        draft.candidate().name(),
        draft.job().title(),
        draft.place().board().name());
  }

  /// Asks what is to be handed in of somebody.
  public void open(ApplicationId application, BoardId board) {
    model.form(application, board, this::choosePost);
  }

  /// Takes back what waits.
  public void takeBack(SubmittalId submittal) {
    model.takeBack(submittal);
  }

  // A job may be public in several places, each with questions of its own.
  private void choosePost(HandInViewModel.Form form) {
    if (form.posts().size() == 1) {
      ask(form, form.posts().getFirst());
      return;
    }
    var post = Entry.choice(TEXTS.of("board.handIn.post"), form.posts(), HandInDoors::words);
    frame.ask(
        Prompt.of(
            title(form.draft()),
            TEXTS.of("board.handIn.choose.verb"),
            List.of(post),
            () -> ask(form, post.value())));
  }

  private static String title(HandInCandidates.Draft draft) {
    return TEXTS.of("board.handIn.title", draft.candidate().name(), draft.place().board().name());
  }

  private static String words(PublicPost post) {
    return post.place().isEmpty()
        ? TEXTS.of("board.handIn.quoted", post.title())
        : TEXTS.of("board.handIn.quoted.in", post.title(), post.place());
  }

  private void ask(HandInViewModel.Form form, PublicPost post) {
    var draft = form.draft();
    var who = new Who(draft, post);
    var questions = post.questions().stream().flatMap(QuestionEntry::of).toList();
    var entries = new ArrayList<Entry<?>>(who.entries());
    questions.forEach(question -> entries.add(question.entry()));
    frame.ask(
        new Prompt(
            title(draft),
            text(form, post),
            TEXTS.of("board.handIn.verb"),
            false,
            entries,
            () ->
                model.handIn(
                    draft,
                    who.content(
                        post,
                        questions.stream()
                            .flatMap(question -> question.answer().stream())
                            .toList()))));
  }

  private static String text(HandInViewModel.Form form, PublicPost post) {
    var board = form.draft().place().board().name();
    var doubt = form.isInDoubt() ? TEXTS.of("board.handIn.doubt", board) + "\n" : "";
    var recalled = form.isRecalled() ? "\n" + TEXTS.of("board.handIn.recalled", board) : "";
    return doubt + TEXTS.of("board.handIn.text", words(post), board) + recalled;
  }

  /// Who is handed in.
  private record Who(
      Entry<String> first,
      Entry<String> last,
      Entry<String> email,
      Entry<String> phone,
      Entry<Optional<Document>> resume) {
    Who(HandInCandidates.Draft draft, PublicPost post) {
      this(
          Entry.requiredLine(TEXTS.of("board.handIn.first"), draft.name().first())
              .must(SubmittalContent::isName, TEXTS.of("board.handIn.must.name")),
          Entry.requiredLine(TEXTS.of("board.handIn.last"), draft.name().last())
              .must(SubmittalContent::isName, TEXTS.of("board.handIn.must.name")),
          Entry.requiredLine(TEXTS.of("board.field.email"), draft.email())
              .must(SubmittalContent::isEmail, TEXTS.of("board.handIn.must.email")),
          phone(draft, post.needsPhone()),
          resume(draft, post.needsResume()));
    }

    private static Entry<String> phone(HandInCandidates.Draft draft, boolean required) {
      var label = TEXTS.of("board.field.phone");
      var line =
          required ? Entry.requiredLine(label, draft.phone()) : Entry.line(label, draft.phone());
      return line.must(SubmittalContent::isPhone, TEXTS.of("board.handIn.must.phone"));
    }

    private static Entry<Optional<Document>> resume(
        HandInCandidates.Draft draft, boolean required) {
      var files = draft.resumes().stream().map(Optional::of);
      var all = required ? files : Stream.concat(files, Stream.of(Optional.<Document>empty()));
      return Entry.choice(
              TEXTS.of("board.handIn.resume"),
              all.toList(),
              file -> file.map(Document::fileName).orElse(TEXTS.of("board.handIn.resume.none")))
          .hint(TEXTS.of("board.handIn.resume.hint"));
    }

    List<Entry<?>> entries() {
      return List.of(first, last, email, phone, resume);
    }

    SubmittalContent content(PublicPost post, List<SubmittalContent.Answer> answers) {
      return new SubmittalContent(
          post.id(),
          post.title(),
          first.value(),
          last.value(),
          email.value(),
          phone.value(),
          resume.value().map(SubmittalContent.Resume::of).orElse(null),
          answers);
    }
  }
}
