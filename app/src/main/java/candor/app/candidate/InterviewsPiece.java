package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.Prompt;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.model.interview.InterviewSummary;
import candor.model.pipeline.Outcome;
import candor.model.pipeline.PipelineStore.Standing;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Interviews of the candidate, newest first, and planning the next one.
final class InterviewsPiece extends Piece {
  private static final Texts TEXTS = Texts.in(InterviewsPiece.class);
  private final CandidateViewModel model;
  private final VBox list = new VBox();
  private final SimpleBooleanProperty plannable = new SimpleBooleanProperty();
  private final Button plan;
  private List<InterviewSummary> shown = List.of();
  private List<Standing> active = List.of();

  InterviewsPiece(CandidateViewModel model) {
    super(TEXTS.of("candidate.interviews"));
    this.model = model;
    plan =
        Buttons.icon(
            Feather.PLUS,
            Action.of(TEXTS.of("candidate.interview.plan"), this::plan).when(plannable));
    tools(plan);
  }

  @Override
  void show(Sheet sheet) {
    active =
        sheet.standings().stream()
            .filter(standing -> standing.application().outcome() == Outcome.ACTIVE)
            .toList();
    plannable.set(!active.isEmpty());
    if (sheet.interviews().isEmpty()) {
      body(
          caption(
              TEXTS.of(
                  active.isEmpty() ? "candidate.interviews.noJob" : "candidate.interviews.none")));
    } else {
      body(list);
    }
    if (!shown.equals(sheet.interviews())) {
      shown = sheet.interviews();
      replace(list, shown.stream().map(this::row).toList(), plan);
    }
  }

  private Node row(InterviewSummary summary) {
    var interview = summary.interview();
    var dates = model.desk().dates();
    var name =
        link(
            interview.round(),
            TEXTS.of("candidate.interview.open", interview.round(), summary.jobTitle()),
            () -> model.doors().openInterview().accept(interview.id()));
    var about =
        caption(
            TEXTS.of(
                "candidate.interview.about",
                summary.jobTitle(),
                dates.relative(interview.startsAt()),
                String.join(", ", summary.panel())),
            dates.exact(interview.startsAt()));
    return row(Feather.MESSAGE_SQUARE, new VBox(name, about), mark(summary));
  }

  private static Tag mark(InterviewSummary summary) {
    var words = TEXTS.of("candidate.interview." + summary.interview().state().name());
    return switch (summary.interview().state()) {
      case PLANNED -> new Tag(words, Tone.NEUTRAL, Feather.CALENDAR);
      case STARTED -> new Tag(words, Tone.ACCENT, Feather.PLAY);
      case ENDED ->
          summary.mine() && summary.mySealed()
              ? new Tag(TEXTS.of("candidate.interview.sealed"), Tone.SUCCESS, Feather.LOCK)
              : new Tag(words, Tone.NEUTRAL, Feather.CHECK);
      case CANCELLED -> new Tag(words, Tone.NEUTRAL, Feather.SLASH);
    };
  }

  private void plan() {
    if (active.size() == 1) {
      model.doors().planInterview().accept(active.getFirst().application().id());
      return;
    }
    var job = Entry.choice(TEXTS.of("candidate.interview.job"), active, Standing::jobTitle);
    model
        .desk()
        .frame()
        .ask(
            Prompt.of(
                TEXTS.of("candidate.interview.plan"),
                TEXTS.of("candidate.interview.next"),
                List.of(job),
                () -> model.doors().planInterview().accept(job.value().application().id())));
  }
}
