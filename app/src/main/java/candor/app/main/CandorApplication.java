package candor.app.main;

import candor.app.control.Action;
import candor.app.control.EmptyState;
import candor.app.shell.Commands;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.theme.Theme;
import candor.app.work.FxLanes;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Shows the window.
public final class CandorApplication extends Application {
  private static final Logger LOG = Logger.getLogger(CandorApplication.class.getName());

  @Override
  public void start(Stage stage) {
    var lanes = new FxLanes(e -> LOG.log(Level.SEVERE, "background work failed", e));
    var empty = new Empty();
    var shell = new Shell(lanes, empty);
    empty.shell = shell;
    var scene = new Scene(shell.root(), 1000, 700);
    var theme = new Theme(scene);
    theme.setTextScale(1);
    stage.setScene(scene);
    stage.setTitle("Candor");
    shell.show(new EmptyPlace(Section.TODAY));
    stage.show();
  }

  private static final class Empty implements Commands {
    private @org.jspecify.annotations.Nullable Shell shell;

    @Override
    public void open(Section section) {
      if (shell != null) {
        shell.show(new EmptyPlace(section));
      }
    }

    @Override
    public List<PaletteEntry> find(String words) {
      return List.of();
    }

    @Override
    public void undo() {}

    @Override
    public void redo() {}

    @Override
    public void switchNetwork() {}

    @Override
    public void openOutbox() {}

    @Override
    public List<Action> workspaces() {
      return List.of();
    }
  }

  private record EmptyPlace(Section section) implements Place {
    @Override
    public ObservableValue<String> title() {
      var name = section.name();
      return new SimpleStringProperty(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }

    @Override
    public Node content() {
      return new EmptyState(section.icon(), title().getValue(), "");
    }
  }
}
