package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowViewTest {
  /// A list of letters.
  private record Letters(int count, boolean isGone) implements Pages<String> {
    @Override
    public List<String> rows(int offset, int limit) {
      return List.of("A", "B", "C");
    }

    @Override
    public boolean isGone(Object id) {
      return isGone;
    }
  }

  @Test
  void aRowThatComesBetweenCountAndRowsIsCountedToo() {
    assertEquals(3, RowView.of(new Letters(2, false), 0, 10, Optional.empty()).count());
  }

  @Test
  void onlyARowThatIsGoneForCertainHasAnotherInItsPlace() {
    assertEquals(Optional.of("B"), inPlaceOfZ(new Letters(3, true)));
    assertEquals(Optional.empty(), inPlaceOfZ(new Letters(3, false)), "it may have moved far");
  }

  private static Optional<String> inPlaceOfZ(Letters letters) {
    return RowView.of(letters, 0, 10, Optional.of("Z")).inPlaceOf("Z", 1).map(Pages.Found::row);
  }
}
