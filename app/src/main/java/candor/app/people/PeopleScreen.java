package candor.app.people;

import candor.app.control.Action;
import candor.app.control.PageHeader;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// Who works at this workspace, as what, and who only sits on panels.
public final class PeopleScreen implements Place {
  private static final Texts TEXTS = Texts.in(PeopleScreen.class);
  private final Doors doors;
  private final PeopleViewModel model;
  private final PeopleView view;
  private final ChangeFeed.Subscription changes;

  /// Where the screen leads to.
  ///
  /// @param settings the settings
  /// @param pin asks for a PIN of whoever sits here
  /// @param noPin takes it away
  /// @param turn lets somebody else sign in
  /// @param undo takes back the newest change
  public record Doors(
      Runnable settings, Runnable pin, Runnable noPin, Runnable turn, Runnable undo) {}

  public PeopleScreen(Store store, Lanes lanes, Frame frame, Doors doors) {
    this.doors = doors;
    model = new PeopleViewModel(store, lanes, frame, doors.undo());
    view = new PeopleView(model, frame, doors);
    changes = lanes.deliver(store.changes(), model::apply);
  }

  @Override
  public Section section() {
    return Section.SETTINGS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("people.title"));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("people.settings"), doors.settings()));
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(Action.of(TEXTS.of("people.add"), Feather.USER_PLUS, view::add));
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public void close() {
    changes.close();
  }
}
