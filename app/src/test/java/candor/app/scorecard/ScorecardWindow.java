package candor.app.scorecard;

import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.kit.EditKits;
import candor.model.kit.KitContent;
import candor.model.kit.KitResult;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.store.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A scorecard's screen in a window, with what an interviewer does on it.
class ScorecardWindow {
  static final String SALT = "5a".repeat(32);
  static final int COMPETENCIES = 6;
  final Talks talks = new Talks();
  final NowLanes lanes = new NowLanes();
  final FakeFrame frame = new FakeFrame();
  final List<ApplicationId> debriefs = new ArrayList<>();
  final PersonId grace = talks.person("Grace Hopper");
  final InterviewId interview =
      talks.interview(
          talks.application(talks.candidate("Ada Lovelace", "Analyst")), Talks.NOW, grace);
  ScorecardScreen screen;
  Fx.Window window;

  @BeforeEach
  void open() {
    screen = Fx.get(this::screen);
    window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(screen::shown);
    settle();
  }

  @AfterEach
  void close() {
    window.close();
    talks.close();
  }

  ScorecardScreen screen() {
    return new ScorecardScreen(
        interview,
        talks.store(),
        lanes,
        frame,
        talks.clock(),
        new ScorecardScreen.Doors(any -> {}, debriefs::add, () -> SALT));
  }

  void settle() {
    Fx.run(lanes::runAll);
    window.settle();
  }

  void press(KeyCode key) {
    window.press(key);
    settle();
  }

  Optional<Level> stored(String competency) {
    var card = Scorecard.of(interview, Me.OWNER);
    return talks.store().read(s -> s.find(Rating.of(card, competency))).map(Rating::level);
  }

  Scorecard card() {
    return talks.store().read(s -> s.find(Scorecard.of(interview, Me.OWNER))).orElseThrow();
  }

  boolean says(String words) {
    return Fx.get(() -> says(window.scene().getRoot(), words));
  }

  static boolean says(Node node, String words) {
    return (node instanceof Label label && label.getText().contains(words))
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words)));
  }

  void sealOfGrace() {
    talks
        .store()
        .write(
            Act.lasting("seal-scorecard"),
            tx -> {
              var id = Scorecard.of(interview, grace);
              tx.put(
                  new Scorecard(
                      id,
                      interview,
                      grace,
                      Recommendation.STRONG_NO,
                      "Grace's reason",
                      tx.now(),
                      SALT,
                      "seal",
                      0));
              tx.put(
                  new Evidence(
                      Evidence.of(id, Talks.DESIGN, new NoteLineId(new UUID(0, 1))),
                      id,
                      Talks.DESIGN,
                      new UUID(0, 1).toString(),
                      "",
                      "Drew one box and stopped.",
                      0));
              return tx.put(
                  new Rating(Rating.of(id, Talks.DESIGN), id, Talks.DESIGN, Level.TWO, 0));
            });
    settle();
  }

  void fillIn() {
    for (var key : new KeyCode[] {KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT0}) {
      press(key);
      write("Saw it in the answer");
      press(KeyCode.RIGHT);
    }
    for (var i = 3; i < COMPETENCIES; i++) {
      press(KeyCode.DIGIT5);
      write("Heard it twice");
      press(KeyCode.RIGHT);
    }
    press(KeyCode.DIGIT3);
    Fx.run(
        () -> {
          var reason = (TextArea) window.scene().getRoot().lookup(".text-area");
          reason.setText("Designs for failure from the first minute.");
        });
  }

  void seal() {
    Fx.run(() -> screen.primary().orElseThrow().run().run());
    settle();
  }

  void write(String sentence) {
    press(KeyCode.W);
    window.type(sentence);
    press(KeyCode.ENTER);
  }

  NoteLine line(String question, String text) {
    var line =
        talks
            .store()
            .write(
                Act.lasting("type-interview-note"),
                tx ->
                    tx.put(
                        new NoteLine(
                            new NoteLineId(tx.newId()),
                            interview,
                            Me.OWNER,
                            (tx.all(NoteLine.KIND).size() + 1) * NoteLine.GAP,
                            question,
                            text,
                            tx.now(),
                            0)));
    settle();
    return line;
  }

  List<String> evidence(String competency) {
    var id = Scorecard.of(interview, Me.OWNER);
    return talks
        .store()
        .read(s -> s.find(id).map(card -> CardContent.of(s, card).evidence(competency)))
        .orElse(List.of())
        .stream()
        .map(Evidence::text)
        .toList();
  }

  void confirm() {
    Fx.run(() -> frame.asked.removeLast().done().run());
    settle();
  }

  /// The kit has a competency no more, nor what asks for it.
  void drop(String competency) {
    var job = talks.store().read(s -> s.find(talks.job())).orElseThrow();
    var kit =
        talks.store().read(s -> Optional.ofNullable(job.kit()).flatMap(s::find)).orElseThrow();
    if (!(new EditKits(talks.store()).edit(without(kit, competency)) instanceof KitResult.Saved)) {
      throw new IllegalStateException("not saved");
    }
    settle();
  }

  private static RoleKit without(RoleKit kit, String competency) {
    var now = kit.content();
    return kit.with(
        new KitContent(
            now.title(),
            now.family(),
            now.summary(),
            now.overview(),
            now.lookFor(),
            now.competencies().stream().filter(each -> !each.key().equals(competency)).toList(),
            now.questions().stream().filter(q -> !q.competency().equals(competency)).toList(),
            List.of(),
            now.sourcing()));
  }
}
