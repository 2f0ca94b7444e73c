package candor.app.erasure;

import candor.app.control.Action;
import candor.app.control.PageHeader;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.retention.Retention;
import candor.model.retention.RetentionStore;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// How long candidates are kept: the rules, and those whose time has come by them.
public final class RetentionScreen implements Place {
  private static final Texts TEXTS = Texts.in(RetentionScreen.class);
  private final Doors doors;
  private final RetentionViewModel model;
  private final RetentionView view;
  private final ChangeFeed.Subscription changes;

  /// What is asked and changed.
  public record Ports(Store store, RetentionStore lifetimes, InstantSource clock) {}

  /// What stands around it.
  public record Desk(Lanes lanes, Frame frame, Dates dates) {}

  /// The ways out.
  ///
  /// @param open a candidate's own page
  /// @param back the list of candidates
  /// @param erasures the list of erasures
  /// @param finish takes what was erased out of the files
  /// @param undo takes back the newest operation
  public record Doors(
      Consumer<CandidateId> open,
      Runnable back,
      Runnable erasures,
      Runnable finish,
      Runnable undo) {}

  public RetentionScreen(Ports ports, Desk desk, Doors doors) {
    this.doors = doors;
    var retention =
        new Retention(
            ports.store(),
            ports.lifetimes(),
            desk.dates().zone(),
            Locale.getDefault(Locale.Category.DISPLAY));
    model = new RetentionViewModel(ports, retention, desk, doors);
    view = new RetentionView(model, desk, doors);
    changes = desk.lanes().deliver(ports.store().changes(), model::apply);
    view.root().sceneProperty().addListener((_, _, scene) -> model.setSeen(scene != null));
    model.load();
  }

  @Override
  public Section section() {
    return Section.CANDIDATES;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("retention.title"));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("erasures.back"), doors.back()));
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(Action.of(TEXTS.of("rule.add"), Feather.PLUS, view::askNew));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("retention.keys.all"), TEXTS.of("retention.all")),
        new Shortcut(TEXTS.of("retention.keys.erase"), TEXTS.of("retention.erase.keys")));
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public void close() {
    changes.close();
  }
}
