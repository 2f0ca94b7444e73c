package candor.app.candidate;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Change;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Text that is being typed and is no note yet: it is in the workspace at most 250 ms after a key,
/// so that neither closing nor a kill loses it.
///
/// The same draft may be open twice for a moment, in a panel that closes and a page that opens:
/// what the one saved is taken over by the other, and where both have typed, both texts are kept.
final class Draft {
  private final Lanes lanes;
  private final Settings settings;
  private final String key;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final Deque<String> saving = new ArrayDeque<>();
  private final Autosave autosave;
  private String saved = "";

  /// An empty draft.
  ///
  /// @param key the setting that keeps it
  Draft(Lanes lanes, Settings settings, String key) {
    this.lanes = lanes;
    this.settings = settings;
    this.key = key;
    autosave = new Autosave(lanes, this::save);
    var _ =
        text.subscribe(
            now -> {
              if (!now.equals(saved)) {
                autosave.touch();
              }
            });
  }

  /// Reads what was kept, and puts it before what is typed until the answer comes.
  void read() {
    lanes.read(() -> settings.get(key, ""), this::take);
  }

  StringProperty textProperty() {
    return text;
  }

  String getText() {
    return text.get();
  }

  void setText(String now) {
    text.set(now);
  }

  /// Adds a paragraph after what is there.
  void append(String paragraph) {
    text.set(text.get().isBlank() ? paragraph : text.get().stripTrailing() + "\n\n" + paragraph);
    autosave.flush();
  }

  /// Saves now.
  void flush() {
    autosave.flush();
  }

  /// Whether it could not be stored, and is here only.
  boolean holds() {
    return autosave.isFailing();
  }

  /// Follows what others saved under the same key.
  void apply(List<Change<?>> committed) {
    for (var change : committed) {
      if (change.row() instanceof Setting setting && setting.name().equals(key)) {
        if (!saving.isEmpty() && saving.peek().equals(setting.value())) {
          saving.remove();
        } else {
          take(setting.value());
        }
      }
    }
  }

  private void take(String stored) {
    var mine = text.get();
    if (mine.equals(saved) || stored.startsWith(mine)) {
      saved = stored;
      text.set(stored);
    } else if (!mine.contains(stored)) {
      saved = stored;
      text.set(stored.stripTrailing() + "\n\n" + mine);
    }
  }

  private void save() {
    var now = text.get();
    if (now.equals(saved)) {
      autosave.stored();
      return;
    }
    var before = saved;
    saved = now;
    saving.add(now);
    lanes.write(
        () -> {
          var isNew = !settings.get(key, "").equals(now);
          settings.set(key, now);
          return isNew;
        },
        isNew -> {
          autosave.stored();
          if (!isNew) {
            saving.remove(now);
          }
        },
        () -> {
          saving.remove(now);
          saved = before;
          autosave.failed();
        });
  }
}
