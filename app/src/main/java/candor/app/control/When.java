package candor.app.control;

import candor.app.text.Dates;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A moment as one would say it ("2 days ago"); the exact one is its tooltip and is read aloud.
public final class When extends Label {
  public When(Dates dates, Instant when) {
    super(dates.relative(when));
    var exact = dates.exact(when);
    setTooltip(new Tooltip(exact));
    setAccessibleText(exact);
  }
}
