package candor.app.today;

import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewStore;
import candor.model.job.JobStore;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.time.Clock;
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

  /// Where this screen leads to.
  ///
  /// @param interview an interview's notes
  /// @param scorecard my scorecard of an interview
  /// @param proposals the applications that were received and wait
  /// @param planInterview plans an interview
  /// @param kits the role kits
  /// @param openJob begins a new job
  /// @param candidates the candidates
  public record Doors(
      Consumer<InterviewId> interview,
      Consumer<InterviewId> scorecard,
      Runnable proposals,
      Runnable planInterview,
      Runnable kits,
      Runnable openJob,
      Runnable candidates) {}

  /// @param clock its zone is the user's
  public TodayScreen(
      Store store,
      InterviewStore interviews,
      JobStore jobs,
      Lanes lanes,
      Clock clock,
      Doors doors) {
    this.dates = new Dates(clock);
    this.model = new TodayViewModel(store, interviews, jobs, lanes, clock);
    this.view = new TodayView(model, dates, doors);
    this.changes = lanes.deliver(store.changes(), model::apply);
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
  public void shown() {
    view.begin();
    model.load();
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
