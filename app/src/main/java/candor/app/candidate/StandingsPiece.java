package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.pipeline.Outcome;
import candor.model.pipeline.PipelineStore.Standing;
import candor.model.posting.BoardId;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where the candidate stands in each job.
final class StandingsPiece extends Piece {
  private static final Texts TEXTS = Texts.in(StandingsPiece.class);
  private final CandidateViewModel model;
  private final VBox list = new VBox();
  private final Button forward;
  private List<Standing> shown = List.of();
  private List<AtBoard> atBoards = List.of();
  private Set<BoardId> letIn = Set.of();

  StandingsPiece(CandidateViewModel model, Runnable askForward) {
    super(TEXTS.of("candidate.standings"));
    this.model = model;
    list.getStyleClass().add("piece-list");
    forward = Buttons.icon(Feather.PLUS, Action.of(TEXTS.of("candidate.forward"), askForward));
    tools(forward);
    body(caption(TEXTS.of("candidate.standings.none")));
  }

  @Override
  void show(Sheet sheet) {
    if (sheet.standings().isEmpty()) {
      body(caption(TEXTS.of("candidate.standings.none")));
    } else {
      body(list);
    }
    if (!shown.equals(sheet.standings()) || !atBoards.equals(sheet.atBoards())) {
      shown = sheet.standings();
      atBoards = sheet.atBoards();
      fill();
    }
    if (atBoards.stream().anyMatch(AtBoard::isOffered)) {
      model.doors().handingIn().boards().accept(this::let);
    }
  }

  // Whether a board lets in is known to the computer's keyring, which may take a moment.
  private void let(Set<BoardId> boards) {
    if (!letIn.equals(boards)) {
      letIn = boards;
      fill();
    }
  }

  private void fill() {
    replace(list, shown.stream().map(this::card).toList(), forward);
  }

  private Node card(Standing standing) {
    var application = standing.application();
    var job =
        link(
            standing.jobTitle(),
            TEXTS.of("candidate.standing.open", standing.jobTitle()),
            () -> model.doors().openJob().accept(application.job()));
    job.getStyleClass().add("bold");
    var words = new VBox(job, when(standing));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var debrief =
        Buttons.icon(
            Feather.GRID,
            Action.of(
                TEXTS.of("candidate.standing.debrief", standing.jobTitle()),
                () -> model.doors().debrief().accept(application.id())));
    var row = new HBox(words, mark(standing), debrief);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("standing");
    var card = new VBox(row);
    card.getStyleClass().addAll("card", "quiet", "standing-card");
    atBoards.stream()
        .filter(each -> each.application().equals(application.id()))
        .map(each -> new AtBoardLine(each, letIn.contains(each.board()), model))
        .filter(line -> !line.getChildren().isEmpty())
        .forEach(card.getChildren()::add);
    return card;
  }

  private Node when(Standing standing) {
    var dates = model.desk().dates();
    var application = standing.application();
    if (application.outcome() == Outcome.ACTIVE) {
      var days = dates.daysSince(application.stageSince());
      var words = new VBox(caption(TEXTS.of("candidate.standing.days", days), exact(standing)));
      if (!application.nextStep().isEmpty()) {
        var on = application.nextStepOn();
        var by = on == null ? "" : TEXTS.of("candidate.standing.by", dates.relative(on));
        words
            .getChildren()
            .add(caption(TEXTS.of("candidate.standing.next", application.nextStep()) + by));
      }
      return words;
    }
    var ended = application.endedAt();
    var when =
        ended == null
            ? TEXTS.of("candidate.standing.in", standing.stageName())
            : TEXTS.of("candidate.standing.ended", standing.stageName(), dates.relative(ended));
    return application.reason().isEmpty()
        ? caption(when, exact(standing))
        : new VBox(caption(application.reason()), caption(when, exact(standing)));
  }

  private String exact(Standing standing) {
    Dates dates = model.desk().dates();
    return TEXTS.of("candidate.standing.applied", dates.exact(standing.application().appliedAt()));
  }

  private static Tag mark(Standing standing) {
    return switch (standing.application().outcome()) {
      case ACTIVE -> new Tag(standing.stageName(), Tone.ACCENT);
      case HIRED -> new Tag(TEXTS.of("candidate.outcome.HIRED"), Tone.SUCCESS, Feather.CHECK);
      case REJECTED -> new Tag(TEXTS.of("candidate.outcome.REJECTED"), Tone.NEUTRAL, Feather.X);
      case WITHDRAWN ->
          new Tag(TEXTS.of("candidate.outcome.WITHDRAWN"), Tone.NEUTRAL, Feather.LOG_OUT);
    };
  }
}
