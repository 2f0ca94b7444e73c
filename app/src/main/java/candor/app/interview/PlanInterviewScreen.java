package candor.app.interview;

import candor.app.control.SidePanel;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewStore;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.PipelineStore;
import candor.model.store.Store;
import java.time.Clock;

/// Plans interviews in a panel beside whatever is shown; any screen may be handed its verbs.
public final class PlanInterviewScreen {
  private static final Texts TEXTS = Texts.in(PlanInterviewScreen.class);
  private final Store store;
  private final Ports ports;
  private final Lanes lanes;
  private final Frame frame;
  private final Clock clock;
  private final Runnable undo;

  /// What is asked besides the rows.
  public record Ports(PipelineStore pipelines, InterviewStore interviews) {}

  /// @param clock its zone is the user's
  /// @param undo takes the newest change back
  public PlanInterviewScreen(
      Store store, Ports ports, Lanes lanes, Frame frame, Clock clock, Runnable undo) {
    this.store = store;
    this.ports = ports;
    this.lanes = lanes;
    this.frame = frame;
    this.clock = clock;
    this.undo = undo;
  }

  /// Plans an interview; job and candidate are asked for.
  public void open() {
    var model = new PlanViewModel(store, ports.pipelines(), ports.interviews(), lanes);
    model.begin();
    show(model, true);
  }

  /// Plans an interview for an application.
  public void open(ApplicationId application) {
    var model = new PlanViewModel(store, ports.pipelines(), ports.interviews(), lanes);
    model.begin(application);
    show(model, false);
  }

  /// Plans an interview anew: another time, round, place or panel.
  public void move(InterviewId interview) {
    var model = new PlanViewModel(store, ports.pipelines(), ports.interviews(), lanes);
    model.begin(interview);
    var view = new PlanView(model, clock, false, form -> model.plan(form, this::moved));
    view.askForPanel();
    view.finish(TEXTS.of("plan.move"));
    panel(TEXTS.of("plan.move.title"), view);
  }

  private void show(PlanViewModel model, boolean ask) {
    var view = new PlanView(model, clock, ask, form -> model.plan(form, this::planned));
    view.askForPanel();
    view.finish(TEXTS.of("plan.do"));
    panel(TEXTS.of("plan.title"), view);
  }

  private void panel(String title, PlanView view) {
    frame.panel(new SidePanel(title, view, () -> {}).form(view::isChanged));
    view.begin();
  }

  private void planned(Interview interview, PlanViewModel.Target with) {
    said(TEXTS.of("plan.done", with.candidate().name(), when(interview)));
  }

  private void moved(Interview interview, PlanViewModel.Target with) {
    said(TEXTS.of("plan.moved", with.candidate().name(), when(interview)));
  }

  private void said(String done) {
    frame.closePanel();
    frame.undoable(done, undo);
  }

  private String when(Interview interview) {
    return new Dates(clock).relative(interview.startsAt());
  }
}
