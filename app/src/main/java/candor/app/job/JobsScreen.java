package candor.app.job;

import candor.app.control.Action;
import candor.app.control.SearchBox;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.job.JobStore;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The list of jobs: what is open, how full each pipeline is, and the way into it.
public final class JobsScreen implements Place {
  private static final Texts TEXTS = Texts.in(JobsScreen.class);
  private final JobsViewModel model;
  private final JobsView view;
  private final SearchBox search = new SearchBox(TEXTS.of("job.search"));
  private final Action create;
  private final ChangeFeed.Subscription changes;

  public JobsScreen(Store store, JobStore jobs, Lanes lanes, Frame frame, JobDoors doors) {
    model = new JobsViewModel(jobs, store, lanes);
    create = Action.of(TEXTS.of("job.create"), Feather.PLUS, doors.create());
    view = new JobsView(model, frame, doors, create);
    model.words().bind(search.textProperty());
    changes = lanes.deliver(store.changes(), _ -> model.load());
    view.root().sceneProperty().addListener((_, _, scene) -> model.setSeen(scene != null));
    model.load();
  }

  @Override
  public Section section() {
    return Section.JOBS;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(TEXTS.of("job.jobs")).getReadOnlyProperty();
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(create);
  }

  @Override
  public List<Node> tools() {
    return List.of(view.filter());
  }

  @Override
  public Optional<SearchBox> search() {
    return Optional.of(search);
  }

  @Override
  public void shown() {
    view.focus();
  }

  @Override
  public void close() {
    changes.close();
  }
}
