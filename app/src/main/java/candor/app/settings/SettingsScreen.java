package candor.app.settings;

import candor.app.settings.WorkspaceScreen.Workspaces;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Texts;
import candor.app.theme.Appearance;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Who I am, how the program looks, and where the workspace lies.
public final class SettingsScreen implements Place {
  private static final Texts TEXTS = Texts.in(SettingsScreen.class);
  private final SettingsViewModel model;
  private final SettingsView view;
  private final ChangeFeed.Subscription changes;

  /// How the program looks; the program follows these properties and remembers them.
  ///
  /// @param textScale 1 to 2
  /// @param reducedMotion whether motion is left out even where the system allows it
  public record Looks(
      ObjectProperty<Appearance> appearance,
      DoubleProperty textScale,
      BooleanProperty reducedMotion) {}

  /// What the screen works with.
  public record Desk(FileDialogs dialogs, Lanes lanes, Frame frame) {}

  /// Where the screen leads to, for who has more than their own name and looks.
  ///
  /// @param workspace whether the care of the workspace is theirs
  /// @param pin asks for a PIN of whoever sits here
  /// @param people who works here; absent where that is not theirs to say
  public record Doors(boolean workspace, Runnable pin, Optional<Runnable> people) {}

  public SettingsScreen(Store store, Looks looks, Workspaces workspaces, Desk desk, Doors doors) {
    var frame = desk.frame();
    var dialogs = desk.dialogs();
    var lanes = desk.lanes();
    model = new SettingsViewModel(store, workspaces, lanes, frame);
    view =
        new SettingsView(
            model,
            looks,
            new WorkspaceViewModel(workspaces, frame),
            dialogs,
            doors,
            () -> frame.show(new WorkspaceScreen(workspaces, dialogs, frame)));
    changes = lanes.deliver(store.changes(), model::apply);
    model.load();
  }

  @Override
  public Section section() {
    return Section.SETTINGS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("settings.title"));
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public void shown() {
    view.begin();
  }

  @Override
  public void keep() {
    model.keep();
  }

  @Override
  public boolean holds() {
    return model.holds();
  }

  @Override
  public void close() {
    model.close();
    view.close();
    changes.close();
  }
}
