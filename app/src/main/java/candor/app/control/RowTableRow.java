package candor.app.control;

import java.util.function.Function;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A line of a [RowTable]; knows whether its row is marked.
final class RowTableRow<T> extends TableRow<RowWindow.Place<T>> {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private final ObservableSet<Object> marked;
  private final Function<T, Object> id;
  // Held here because the set holds it weakly: rows come and go, the set stays.
  private final SetChangeListener<Object> changes = change -> show();
  private Subscription row = Subscription.EMPTY;

  RowTableRow(ObservableSet<Object> marked, Function<T, Object> id) {
    this.marked = marked;
    this.id = id;
    marked.addListener(new WeakSetChangeListener<>(changes));
  }

  @Override
  protected void updateItem(RowWindow.@Nullable Place<T> place, boolean empty) {
    super.updateItem(place, empty);
    row.unsubscribe();
    row = place == null || empty ? Subscription.EMPTY : place.row().subscribe(this::show);
    show();
  }

  private void show() {
    var place = getItem();
    var value = place == null ? null : place.row().get();
    pseudoClassStateChanged(MARKED, value != null && marked.contains(id.apply(value)));
  }
}
