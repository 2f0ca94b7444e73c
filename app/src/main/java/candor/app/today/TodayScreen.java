package candor.app.today;

import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewStore;
import candor.model.job.JobStore;
import candor.model.pipeline.PipelineStore;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The screen that opens first: what today asks of the user.
public final class TodayScreen implements Place {
  private static final Texts TEXTS = Texts.in(TodayScreen.class);
  private final Dates dates;
  private final TodayViewModel model;
  private final TodayView view;
  private final ChangeFeed.Subscription changes;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");

  /// What the screen asks.
  public record Ports(
      Store store, InterviewStore interviews, JobStore jobs, PipelineStore pipelines) {}

  /// Where this screen leads to.
  ///
  /// @param resume opens a document
  /// @param link opens the link of an interview
  /// @param candidate one candidate
  /// @param interview an interview's notes
  /// @param scorecard my scorecard of an interview
  /// @param proposals the applications that were received and wait
  /// @param planInterview plans an interview; absent where that is not theirs who sits here
  /// @param kits the role kits
  /// @param openJob begins a new job
  /// @param candidates the candidates
  public record Doors(
      Consumer<InterviewId> interview,
      Consumer<InterviewId> scorecard,
      Consumer<Document> resume,
      Consumer<URI> link,
      Consumer<CandidateId> candidate,
      Runnable proposals,
      Optional<Runnable> planInterview,
      Runnable kits,
      Runnable openJob,
      Runnable candidates) {}

  /// @param clock its zone is the user's
  public TodayScreen(Ports ports, Lanes lanes, Clock clock, Doors doors) {
    this.dates = new Dates(clock);
    this.model = new TodayViewModel(ports, lanes, clock);
    this.view = new TodayView(model, dates, doors);
    this.changes = lanes.deliver(ports.store().changes(), model::apply);
    var _ = view.sceneProperty().subscribe(scene -> model.setSeen(scene != null));
    // Each time it has been looked at, since midnight may have passed.
    var _ = model.agendaProperty().subscribe(() -> title.set(now()));
    title.set(now());
  }

  @Override
  public Section section() {
    return Section.TODAY;
  }

  @Override
  public ObservableValue<String> title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("today.resume.key"), TEXTS.of("today.resume.keyText")),
        new Shortcut(TEXTS.of("today.link.key"), TEXTS.of("today.link.keyText")));
  }

  @Override
  public void shown() {
    view.begin();
  }

  @Override
  public void close() {
    model.close();
    changes.close();
  }

  private String now() {
    return TEXTS.of("today.title", dates.day(dates.today()));
  }
}
