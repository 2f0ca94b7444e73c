package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.work.Refresh;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowTableTest {
  private static final int MANY = 100_000;
  private final NowLanes lanes = new NowLanes();
  private final Stored stored = new Stored("");
  private final List<String> heard = new ArrayList<>();
  private Button other;
  private Fx.Window window;
  private RowTable<Row> table;

  private record Row(int id, String name) {}

  /// Rows that are made when asked for, and counted.
  private static final class Stored implements Pages<Row> {
    private Stored(String suffix) {
      this.suffix = suffix;
    }

    private int count = MANY;
    private int gone = MANY;
    private boolean isAtEnd;
    private Runnable reading = () -> {};
    private int read;
    private int counted;
    private String suffix;
    private Runnable meanwhile = () -> {};

    @Override
    public int count() {
      counted++;
      meanwhile.run();
      return count;
    }

    @Override
    public List<Row> rows(int offset, int limit) {
      reading.run();
      var rows =
          IntStream.range(offset, Math.min(count, offset + limit)).mapToObj(this::row).toList();
      read += rows.size();
      return rows;
    }

    @Override
    public Optional<Pages.Found<Row>> find(Object id) {
      return isAtEnd && id.equals(gone)
          ? Optional.of(new Pages.Found<>(count - 1, row(count - 1)))
          : Optional.empty();
    }

    @Override
    public boolean isGone(Object id) {
      return !isAtEnd && id.equals(gone);
    }

    private Row row(int at) {
      var id = isAtEnd && at == count - 1 ? gone : at < gone ? at : at + 1;
      return new Row(id, "Row " + id + suffix);
    }
  }

  @BeforeEach
  void open() {
    table = Fx.get(() -> new RowTable<>(lanes, "Rows", Row::id));
    other = Fx.get(() -> new Button("Other"));
    window =
        Fx.window(
            () -> {
              table.column("name", "Name", 10, Row::name).sortable();
              table.column("number", "Number", 5, row -> "" + row.id()).numeric();
              table.onOpen(row -> heard.add("open " + row.id()));
              table.onShow(row -> heard.add("show " + row.id()));
              table.onSort((key, up) -> heard.add("sort " + key + " " + up));
              table.onColumns(hidden -> heard.add("hidden " + hidden));
              table.show(stored);
              return new VBox(table, other);
            },
            800,
            600);
    run(() -> {});
    run(() -> table.focusRows());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void thatThereAreNoRowsIsSaidOnceThatWasRead() {
    var none = new Label("None yet");
    var fresh = Fx.get(() -> new RowTable<>(lanes, "Rows", Row::id));
    stored.count = 0;
    Fx.run(
        () -> {
          fresh.setEmpty(none);
          fresh.show(stored);
        });
    var table = assertInstanceOf(TableView.class, Fx.get(() -> fresh.lookup(".table-view")));
    assertInstanceOf(Loading.class, Fx.get(table::getPlaceholder));
    Fx.run(lanes::runAll);
    assertEquals(none, Fx.get(table::getPlaceholder));
  }

  @Test
  void readsTheRowsInViewAndNoMore() {
    assertEquals(MANY, Fx.get(() -> rows().getItems().size()));
    assertTrue(stored.read <= 300, "read " + stored.read);
    run(() -> rows().scrollTo(MANY / 2));
    assertTrue(stored.read <= 700, "read " + stored.read);
    assertEquals("Row 50000", Fx.get(() -> rows().getItems().get(MANY / 2).row().get().name()));
  }

  @Test
  void pagesPassedOverInHasteAreNotRead() {
    Fx.run(
        () -> {
          for (var i = 1; i < 100; i++) {
            var _ = rows().getItems().get(i * 1000);
          }
        });
    stored.read = 0;
    run(() -> {});
    assertTrue(stored.read <= 800, "read " + stored.read);
    assertEquals("Row 99000", Fx.get(() -> rows().getItems().get(99_000).row().get().name()));
    run(() -> rows().scrollTo(5000));
    assertEquals("Row 5000", Fx.get(() -> rows().getItems().get(5000).row().get().name()));
  }

  @Test
  void enterOpensAndMovingShows() {
    press(KeyCode.DOWN);
    press(KeyCode.ENTER, "ctrl");
    press(KeyCode.ENTER);
    assertEquals(List.of("show 0", "show 1", "open 1"), heard);
  }

  @Test
  void theFirstArrowGoesToTheFirstRowAndStaysInTheTable() {
    Fx.run(() -> rows().getSelectionModel().clearSelection());
    press(KeyCode.DOWN);
    assertEquals(0, Fx.get(() -> rows().getSelectionModel().getSelectedIndex()));
    assertTrue(Fx.get(() -> rows().isFocused()));
    Fx.run(() -> rows().getSelectionModel().clearSelection());
    press(KeyCode.DOWN, "shift");
    assertEquals(Set.of(), Set.copyOf(table.marked()));
    assertEquals(0, Fx.get(() -> rows().getSelectionModel().getSelectedIndex()));
  }

  @Test
  void theMouseShowsAgainAndOpens() {
    heard.clear();
    var second =
        rows().lookupAll(".table-cell").stream()
            .filter(node -> node instanceof TableCell<?, ?> cell && "Row 1".equals(cell.getText()))
            .findFirst()
            .orElseThrow();
    window.click(second, 1);
    window.click(second, 1);
    window.click(second, 2);
    assertEquals(List.of("show 1", "show 1", "open 1"), heard);
  }

  @Test
  void spaceAndShiftMarkAndEscapeTakesTheMarksAway() {
    press(KeyCode.SPACE);
    assertEquals(Set.of(0), Set.copyOf(table.marked()));
    press(KeyCode.DOWN, "shift");
    press(KeyCode.DOWN, "shift");
    assertEquals(Set.of(0, 1, 2), Set.copyOf(table.marked()));
    press(KeyCode.ESCAPE);
    assertEquals(Set.of(), Set.copyOf(table.marked()));
  }

  @Test
  void readingAgainKeepsThePlaceAndTheMarks() {
    run(() -> rows().scrollTo(500));
    run(() -> rows().getSelectionModel().select(505));
    press(KeyCode.SPACE);
    heard.clear();
    stored.suffix = " changed";
    run(() -> table.refresh());
    assertEquals(505, Fx.get(() -> rows().getSelectionModel().getSelectedIndex()));
    assertEquals(
        "Row 505 changed",
        Fx.get(() -> rows().getSelectionModel().getSelectedItem().row().get().name()));
    assertEquals(Set.of(505), Set.copyOf(table.marked()));
    assertEquals(List.of(), heard);
  }

  @Test
  void whenTheRowUnderTheCursorGoesItIsOnTheOneInItsPlace() {
    run(() -> rows().getSelectionModel().select(7));
    heard.clear();
    take(7);
    assertEquals(List.of("show 8"), heard);
    assertEquals(Optional.of(8), Fx.get(() -> table.current().map(Row::id)));
    stored.count = 8;
    take(8);
    assertEquals(7, Fx.get(() -> rows().getSelectionModel().getSelectedIndex()));
  }

  @Test
  void whereTheKeyboardIsElsewhereTheCursorGoesWithItsRow() {
    run(() -> rows().getSelectionModel().select(7));
    run(() -> other.requestFocus());
    heard.clear();
    take(7);
    assertEquals(List.of(), heard);
    assertEquals(Optional.empty(), Fx.get(() -> table.current()));
  }

  @Test
  void aRowThatMovedOutOfWhatWasReadIsNotTakenForOneThatIsGone() {
    run(() -> rows().getSelectionModel().select(7));
    heard.clear();
    stored.isAtEnd = true;
    take(7);
    assertEquals(MANY - 1, Fx.get(() -> rows().getSelectionModel().getSelectedIndex()));
    assertEquals(Optional.of(7), Fx.get(() -> table.current().map(Row::id)));
    assertEquals(List.of(), heard);
  }

  @Test
  void theRowUnderTheCursorIsKnownWhileItsPageIsRead() {
    run(() -> rows().scrollTo(450));
    run(() -> rows().getSelectionModel().select(455));
    heard.clear();
    stored.reading = () -> heard.add("" + table.current().map(Row::id));
    run(() -> table.refresh());
    assertEquals(Set.of("Optional[455]"), Set.copyOf(heard));
  }

  @Test
  void theCursorMovedMeanwhileStaysWhereItIs() {
    Fx.run(() -> table.refresh());
    window.press(KeyCode.DOWN);
    run(() -> {});
    assertEquals(1, Fx.get(() -> rows().getSelectionModel().getSelectedIndex()));
  }

  @Test
  void whatChangesWithoutEndIsReadFromMomentToMoment() {
    stored.counted = 0;
    stored.meanwhile =
        () -> {
          stored.suffix = " " + stored.counted;
          // Each reading sees a change that asks for another one.
          if (stored.counted < 30) {
            table.refresh();
          }
        };
    run(() -> table.refresh());
    assertEquals(2, stored.counted);
    assertEquals("Row 0 2", Fx.get(() -> table.current().map(Row::name).orElseThrow()));
    Fx.run(() -> lanes.pass(Refresh.MOMENT));
    assertEquals(3, stored.counted);
    assertEquals("Row 0 3", Fx.get(() -> table.current().map(Row::name).orElseThrow()));
  }

  @Test
  void withoutACursorTheListStaysWhereOneHasScrolledTo() {
    run(() -> other.requestFocus());
    run(() -> rows().getSelectionModel().clearSelection());
    run(() -> rows().scrollTo(500));
    run(() -> table.refresh());
    var flow = (VirtualFlow<?>) rows().lookup(".virtual-flow");
    assertEquals(500, Fx.get(() -> flow.getFirstVisibleCell().getIndex()));
  }

  @Test
  void otherRowsAreReadAtOnceAndNoAnswerOfBeforeIsShown() {
    Fx.run(
        () -> {
          table.refresh();
          table.show(new Stored(" of another question"));
          lanes.runLatestFirst();
        });
    run(() -> {});
    assertEquals(
        "Row 0 of another question", Fx.get(() -> rows().getItems().getFirst().row().get().name()));
  }

  private void take(int id) {
    stored.gone = id;
    run(() -> table.refresh());
  }

  @Test
  void aHeaderAsksForAnotherOrderAndSortsNothingItself() {
    heard.clear();
    run(() -> rows().getSortOrder().add(rows().getColumns().get(1)));
    assertEquals(List.of("sort name true"), heard);
    assertEquals("Row 0", Fx.get(() -> rows().getItems().getFirst().row().get().name()));
  }

  @Test
  void columnsShareTheRoomFromTheFirst() {
    var narrow =
        Fx.window(
            () -> {
              table = new RowTable<>(lanes, "Rows", Row::id);
              table.column("name", "Name", 20, Row::name);
              table.column("number", "Number", 20, row -> "" + row.id());
              return table;
            },
            450,
            300);
    Fx.run(() -> narrow.theme().setTextScale(1.1));
    narrow.settle();
    assertEquals(450, width(), 20);
    narrow.close();
  }

  private double width() {
    return Fx.get(
        () -> rows().getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum());
  }

  @Test
  void columnsShareTheRoomThereIs() {
    for (var width : new double[] {500, 240, 700}) {
      Fx.run(() -> table.setMaxWidth(width));
      window.settle();
      assertEquals(width, width(), 20);
    }
  }

  @Test
  void whatARowIsKnownByIsAsWideAsItIsWhileOthersMakeRoom() {
    var narrow =
        Fx.window(
            () -> {
              table = new RowTable<>(lanes, "Rows", Row::id);
              table.column("name", "Name", 15, Row::name).whole();
              table.column("number", "Number", 16, row -> "" + row.id());
              return table;
            },
            450,
            300);
    var name = Fx.get(() -> rows().getVisibleLeafColumns().get(1));
    assertTrue(Fx.get(name::getWidth) >= 15 * 14, name.getWidth() + "");
    assertEquals(450, width(), 20);
    narrow.close();
  }

  @Test
  void hiddenColumnsStayHiddenUntilChosen() {
    run(() -> table.setHidden(Set.of("number")));
    assertEquals(2, Fx.get(() -> rows().getVisibleLeafColumns().size()));
    run(() -> table.setHidden(Set.of()));
    assertEquals(3, Fx.get(() -> rows().getVisibleLeafColumns().size()));
  }

  private void press(KeyCode key, String... modifiers) {
    window.press(key, modifiers);
    run(() -> {});
  }

  private void run(Runnable work) {
    Fx.run(work);
    Fx.run(lanes::runAll);
    window.settle();
    Fx.run(lanes::runAll);
  }

  @SuppressWarnings("unchecked")
  private TableView<RowWindow.Place<Row>> rows() {
    return (TableView<RowWindow.Place<Row>>) table.lookup(".table-view");
  }
}
