package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.SidePanel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The places that one can come back to.
class TrailTest {
  private final List<String> heard = new ArrayList<>();
  private final Page notes = new Page("notes");
  private Shell shell;

  @BeforeEach
  void open() {
    shell = Fx.get(() -> Framed.shell(new NowLanes()));
    Fx.run(
        () -> {
          shell.show(new Page("today"));
          shell.show(notes);
          shell.show(new Page("scorecard"));
        });
    heard.clear();
  }

  private boolean again(Page place) {
    return Fx.get(() -> shell.again(Page.class, place::equals).isPresent());
  }

  @Test
  void aPlaceIsComeBackToFromWhereverOneIs() {
    assertTrue(again(notes));
    assertEquals(List.of("notes shown"), heard);
    assertEquals(notes, shell.places().getFirst());
    assertEquals(3, shell.places().size());
    Fx.run(shell::back);
    assertEquals(List.of("notes shown", "notes closed", "scorecard shown"), heard);
    assertFalse(again(notes));
  }

  @Test
  void whereOneIsAlreadyNothingIsShownAnew() {
    assertTrue(again(notes));
    assertTrue(again(notes));
    assertEquals(List.of("notes shown"), heard);
  }

  @Test
  void whatCouldNotBeStoredIsNotClosed() {
    notes.holds = true;
    assertTrue(Fx.get(shell::holdsTyping));
    assertTrue(again(notes));
    Fx.run(
        () -> {
          shell.back();
          for (var i = 0; i < 9; i++) {
            shell.show(new Page("other"));
          }
        });
    assertFalse(heard.contains("notes closed"));
    assertTrue(again(notes), "it can be come back to");
    notes.holds = false;
    assertFalse(Fx.get(shell::holdsTyping));
    Fx.run(shell::back);
    assertTrue(heard.contains("notes closed"));
  }

  @Test
  void whatFailsOnlyWhenItIsClosedIsHeldAllTheSame() {
    var typed = new Page("typed");
    Fx.run(
        () -> {
          shell.show(typed);
          shell.back();
        });
    assertFalse(Fx.get(shell::holdsTyping));
    typed.holds = true;
    assertTrue(Fx.get(shell::holdsTyping));
    Fx.run(shell::back);
    assertTrue(Fx.get(shell::holdsTyping));
    typed.holds = false;
    assertFalse(Fx.get(shell::holdsTyping));
  }

  @Test
  void whatFailsAfterTwoWereClosedIsHeldAllTheSame() {
    var typed = new Page("typed");
    Fx.run(
        () -> {
          shell.show(typed);
          shell.back();
          shell.back();
        });
    assertFalse(Fx.get(shell::holdsTyping));
    typed.holds = true;
    assertTrue(Fx.get(shell::holdsTyping));
    Fx.run(
        () -> {
          for (var i = 0; i < 9; i++) {
            shell.show(new Page("other"));
            shell.back();
          }
        });
    assertTrue(Fx.get(shell::holdsTyping));
  }

  @Test
  void soIsAPanels() {
    var typed = new Page("typed");
    Fx.run(
        () -> {
          shell.panel(new SidePanel("Ada Lovelace", new Label(), () -> {}).typed(typed));
          shell.panel(new SidePanel("Grace Hopper", new Label(), () -> {}));
        });
    typed.holds = true;
    assertTrue(Fx.get(shell::holdsTyping));
    Fx.run(shell::closePanel);
    assertTrue(Fx.get(shell::holdsTyping));
  }

  private final class Page implements Place {
    private final String name;
    private boolean holds;

    Page(String name) {
      this.name = name;
    }

    @Override
    public Section section() {
      return Section.INTERVIEWS;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty(name);
    }

    @Override
    public Node content() {
      return new Label(name);
    }

    @Override
    public void shown() {
      heard.add(name + " shown");
    }

    @Override
    public boolean holds() {
      return holds;
    }

    @Override
    public void close() {
      heard.add(name + " closed");
    }
  }
}
