package candor.app.people;

import candor.app.control.Action;
import candor.app.control.EmptyState;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Texts;
import candor.model.access.Area;
import candor.model.people.Role;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// Stands where somebody's role has nothing, and says why.
public final class ClosedScreen implements Place {
  private static final Texts TEXTS = Texts.in(ClosedScreen.class);
  private final Section section;
  private final EmptyState content;

  /// @param area what was asked for
  /// @param role whose it is not
  /// @param turn lets somebody else sign in
  public ClosedScreen(Section section, Area area, Role role, Runnable turn) {
    this.section = section;
    this.content =
        new EmptyState(
            Feather.LOCK,
            TEXTS.of("people.closed"),
            TEXTS.of(
                "people.closed.text",
                TEXTS.of("people.closed.role." + role.name()),
                TEXTS.of("people.area." + area.name())),
            Action.of(TEXTS.of("people.switch"), Feather.USERS, turn));
  }

  @Override
  public Section section() {
    return section;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("people.closed.title"));
  }

  @Override
  public Node content() {
    return content;
  }
}
