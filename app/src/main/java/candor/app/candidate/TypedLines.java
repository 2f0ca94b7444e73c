package candor.app.candidate;

import candor.app.control.Typed;
import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The line about a candidate that is being typed and was not left yet: it is in the workspace at
/// most 250 ms after a key, so that a kill does not lose it. It is a change, and can be undone as
/// one, only once it is left; one that a kill cut short is handed on when the candidate is shown
/// again to who typed it.
final class TypedLines implements Typed {
  private static final String END = "\n";
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private final Lanes lanes;
  private final Settings settings;
  private final String key;
  private final Autosave autosave;
  private final Map<String, Line> unstored = new HashMap<>();
  private String now = "";
  private String saved = "";
  private boolean resumed;

  /// A line as it was typed.
  ///
  /// @param name which line; without line breaks, as the texts are
  /// @param before what stood there when typing began
  record Line(String name, String before, String entered) {}

  TypedLines(CandidateScreen.Desk desk, Store store, CandidateId candidate) {
    lanes = desk.lanes();
    settings = new Settings(store);
    key = Setting.typed("line-typed", desk.me(), candidate);
    autosave = new Autosave(lanes, this::save);
  }

  /// A key was typed.
  void typing(Line line) {
    now = line.name() + END + began(line.name(), line.before()) + END + line.entered();
    autosave.touch();
  }

  /// The line was left; what is to be done with it was asked for before.
  void left() {
    now = "";
    autosave.touch();
    autosave.flush();
  }

  /// The line was left and could not be stored: it is handed on again in a while, not before it is
  /// left where it is being typed anew, and never where other words took its place.
  void again(Line line, Consumer<Line> then) {
    unstored.put(line.name(), line);
    var _ = lanes.after(AGAIN, () -> handOn(line, then));
  }

  private void handOn(Line line, Consumer<Line> then) {
    if (!line.equals(unstored.get(line.name()))) {
      return;
    }
    if (now.startsWith(line.name() + END)) {
      again(line, then);
    } else {
      var _ = unstored.remove(line.name());
      then.accept(line);
    }
  }

  /// New words were left in a line. They take the place of those that could not be stored.
  ///
  /// @param shown what stood there when typing began
  /// @return what was stored then: something else where what stood there could not be
  String instead(String name, String shown) {
    var before = began(name, shown);
    var waiting = unstored.get(name);
    if (waiting != null && waiting.before().equals(before)) {
      var _ = unstored.remove(name);
    }
    return before;
  }

  private String began(String name, String shown) {
    var waiting = unstored.get(name);
    return waiting != null && waiting.entered().equals(shown) ? waiting.before() : shown;
  }

  @Override
  public void keep() {
    autosave.flush();
  }

  @Override
  public boolean holds() {
    return autosave.isFailing() || !unstored.isEmpty();
  }

  /// Hands on what was typed and never left, once.
  void resume(Consumer<Line> then) {
    if (resumed) {
      return;
    }
    resumed = true;
    lanes.<String>read(() -> settings.get(key, ""), kept -> resume(kept, then));
  }

  private void resume(String kept, Consumer<Line> then) {
    var parts = kept.split(END, -1);
    if (parts.length == 3 && now.isEmpty()) {
      saved = kept;
      if (!parts[1].equals(parts[2])) {
        then.accept(new Line(parts[0], parts[1], parts[2]));
      }
      left();
    }
  }

  private void save() {
    var text = now;
    if (text.equals(saved)) {
      autosave.stored();
      return;
    }
    var before = saved;
    saved = text;
    lanes.write(
        () -> {
          settings.set(key, text);
          return text;
        },
        _ -> autosave.stored(),
        () -> {
          saved = before;
          autosave.failed();
        });
  }
}
