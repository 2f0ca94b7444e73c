package candor.app.candidate;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Change;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Text that is being typed and is no note yet: it is in the workspace at most 250 ms after a key,
/// so that neither closing nor a kill loses it.
///
/// The same draft may be open twice, in a panel that closes and a page that opens, or for as long
/// as the disk is full: what the one saved is taken over by the other, and never written over
/// unseen; where both have typed, both texts are kept.
final class Draft {
  private final Lanes lanes;
  private final Settings settings;
  private final String key;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final Deque<String> saving = new ArrayDeque<>();
  private final Autosave autosave;
  private String saved = "";
  private String stored = "";

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

  /// The same, to follow.
  ReadOnlyBooleanProperty heldProperty() {
    return autosave.failingProperty();
  }

  /// Follows what others saved under the same key.
  void apply(List<Change<?>> committed) {
    for (var change : committed) {
      if (change.row() instanceof Setting setting && setting.name().equals(key)) {
        if (!saving.isEmpty() && saving.peek().equals(setting.value())) {
          stored = saving.remove();
        } else {
          take(setting.value());
        }
      }
    }
  }

  private void take(String there) {
    stored = there;
    var mine = text.get();
    if ((saving.isEmpty() && mine.equals(saved)) || there.startsWith(mine)) {
      saved = there;
      text.set(there);
    } else if (!mine.contains(there)) {
      saved = there;
      text.set(there.stripTrailing() + "\n\n" + mine);
    }
  }

  // Another one stored this since, and it was not written over.
  private void join(String there) {
    saved = there;
    take(there);
    if (!text.get().equals(saved)) {
      autosave.touch();
    }
  }

  private void save() {
    var now = text.get();
    if (now.equals(saved)) {
      autosave.stored();
      return;
    }
    saved = now;
    saving.add(now);
    var known = new HashSet<>(saving);
    known.add(stored);
    lanes.write(
        () -> {
          var there = settings.get(key, "");
          if (known.contains(there)) {
            settings.set(key, now);
          }
          return there;
        },
        there -> {
          autosave.stored();
          var written = known.contains(there);
          if (!written || there.equals(now)) {
            // No change will be told of.
            saving.remove(now);
          }
          if (written) {
            stored = now;
          } else {
            join(there);
          }
        },
        () -> {
          saving.remove(now);
          saved = stored;
          autosave.failed();
        });
  }
}
