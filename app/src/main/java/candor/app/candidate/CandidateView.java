package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Entry;
import candor.app.control.Loading;
import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.Tone;
import candor.app.shell.Part;
import candor.app.shell.Shortcut;
import candor.app.text.Texts;
import candor.model.job.JobSummary;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A candidate in one column (the side panel) or two (the page, where there is room for them).
final class CandidateView {
  private static final Texts TEXTS = Texts.in(CandidateView.class);
  private static final double TWO_COLUMNS = 50;
  private final CandidateViewModel model;
  private final WhoPiece who;
  private final NotesPiece notes;
  private final DocumentsPiece documents;
  private final List<Piece> main;
  private final List<Piece> side;
  private final Part history;
  private final StackPane content = new StackPane(new Loading());
  private final ScrollPane scroll = new ScrollPane();
  private final Label em = new Label();
  private final boolean page;

  private CandidateView(CandidateViewModel model, boolean page) {
    this.model = model;
    this.page = page;
    who = new WhoPiece(model);
    notes = new NotesPiece(model);
    documents = new DocumentsPiece(model);
    history = model.doors().history().apply(model.id());
    var past = new Piece(TEXTS.of("candidate.history"));
    past.body(history.content());
    var standings = new StandingsPiece(model, this::askForward);
    var interviews = new InterviewsPiece(model);
    main = List.of(standings, notes, interviews, past);
    side = List.of(new ReachPiece(model), new TagsPiece(model), new DetailsPiece(model), documents);
    em.setManaged(false);
    em.setVisible(false);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    content.getStyleClass().add("candidate");
    content.setMinWidth(0);
    content.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (act(event)) {
            event.consume();
          }
        });
    var _ = content.widthProperty().subscribe(this::arrange);
    var _ = em.fontProperty().subscribe(this::arrange);
    var _ = model.stateProperty().subscribe(this::show);
    var _ = content.sceneProperty().subscribe(scene -> model.setShown(scene != null));
  }

  static CandidateView page(CandidateViewModel model) {
    return new CandidateView(model, true);
  }

  static CandidateView panel(CandidateViewModel model) {
    return new CandidateView(model, false);
  }

  static List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("candidate.keys.note"), TEXTS.of("candidate.note.write")),
        new Shortcut(TEXTS.of("candidate.keys.add"), TEXTS.of("candidate.note.add")),
        new Shortcut(TEXTS.of("candidate.keys.document"), TEXTS.of("candidate.document.newest")),
        new Shortcut(TEXTS.of("candidate.keys.forward"), TEXTS.of("candidate.forward")));
  }

  /// A menu of what is seldom done to a candidate.
  static Node more(CandidateViewModel model) {
    var forgetting = model.doors().forgetting();
    return Buttons.menu(
        Feather.MORE_HORIZONTAL,
        TEXTS.of("candidate.more"),
        List.of(
            Action.of(
                    TEXTS.of("candidate.hold"),
                    Feather.LOCK,
                    () -> forgetting.hold().accept(model.id()))
                .when(model.isThere()),
            Action.of(
                    TEXTS.of("candidate.erase"),
                    Feather.USER_X,
                    () -> forgetting.erase().accept(model.id()))
                .when(model.isThere())));
  }

  Node content() {
    return content;
  }

  void close() {
    history.close();
  }

  /// Asks for which job the candidate is to be put forward.
  void askForward() {
    model.jobsToChoose(this::askForward);
  }

  private void askForward(List<JobSummary> jobs) {
    var name = model.nameProperty().getValue();
    var frame = model.desk().frame();
    if (jobs.isEmpty()) {
      frame.notice(
          Notice.of(
              Tone.NEUTRAL,
              TEXTS.of("candidate.forward.noJob", name),
              TEXTS.of("candidate.forward.noJob.next")));
      return;
    }
    var job = Entry.choice(TEXTS.of("candidate.forward.job"), jobs, each -> each.job().title());
    frame.ask(
        Prompt.of(
            TEXTS.of("candidate.forward.title", name),
            TEXTS.of("candidate.forward.verb"),
            List.of(job),
            () -> model.putForward(job.value().job().id(), job.value().job().title())));
  }

  private void show(SheetState state) {
    switch (state) {
      case SheetState.Waiting _ -> content.getChildren().setAll(em, new Loading());
      case SheetState.Gone _ ->
          content
              .getChildren()
              .setAll(
                  em,
                  new EmptyState(
                      Feather.USER_X, TEXTS.of("candidate.gone"), TEXTS.of("candidate.gone.next")));
      case SheetState.There there -> {
        who.show(there.sheet());
        main.forEach(piece -> piece.show(there.sheet()));
        side.forEach(piece -> piece.show(there.sheet()));
        if (!content.getChildren().contains(scroll)) {
          content.getChildren().setAll(em, scroll);
          arrange();
        }
      }
    }
  }

  private void arrange() {
    var wide = page && content.getWidth() / em.getFont().getSize() >= TWO_COLUMNS;
    var now = scroll.getContent();
    if (now != null && now.getStyleClass().contains(wide ? "wide" : "narrow")) {
      return;
    }
    // Nodes go to their new parents only after they have left the old ones.
    scroll.setContent(null);
    var all = new VBox(who, wide ? columns() : column());
    all.getStyleClass().addAll("candidate-body", page ? "page" : "panel-body");
    all.getStyleClass().add(wide ? "wide" : "narrow");
    scroll.setContent(all);
  }

  private Pane columns() {
    var left = new VBox();
    left.getChildren().setAll(main);
    left.getStyleClass().add("pieces");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    var right = new VBox();
    right.getChildren().setAll(side);
    right.getStyleClass().addAll("pieces", "candidate-side");
    var columns = new HBox(left, right);
    columns.getStyleClass().add("candidate-columns");
    return columns;
  }

  private Pane column() {
    var column = new VBox();
    column
        .getChildren()
        .setAll(
            main.get(0),
            side.get(0),
            side.get(1),
            notes,
            main.get(2),
            side.get(3),
            side.get(2),
            main.get(3));
    column.getStyleClass().add("pieces");
    return column;
  }

  /// Does what a key does to a candidate.
  ///
  /// @return whether it does anything
  boolean act(KeyEvent event) {
    var code = event.getCode();
    if (event.isAltDown() || event.isShortcutDown() == (code == KeyCode.F4)) {
      return false;
    }
    switch (code) {
      case F4 -> documents.open();
      case M -> notes.write();
      case J -> askForward();
      default -> {
        return false;
      }
    }
    return true;
  }
}
