package candor.app.lock;

import candor.app.text.Texts;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Tries passphrases and codes, one at a time, and says what to try next.
final class LockViewModel {
  private static final Texts TEXTS = Texts.in(LockViewModel.class);
  private static final int SEVERAL = 3;
  private final BiConsumer<LockScreen.Key, Consumer<LockScreen.Refusal>> unlock;
  private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.PASSPHRASE);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private int tries;

  enum Way {
    PASSPHRASE,
    CODE
  }

  LockViewModel(BiConsumer<LockScreen.Key, Consumer<LockScreen.Refusal>> unlock) {
    this.unlock = unlock;
  }

  /// By what it is to be unlocked.
  ReadOnlyObjectProperty<Way> way() {
    return way.getReadOnlyProperty();
  }

  /// What is wrong and what to try; empty when nothing is.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Whether a key is being tried.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Takes the other way.
  void turn() {
    problem.set("");
    way.set(way.get() == Way.PASSPHRASE ? Way.CODE : Way.PASSPHRASE);
  }

  /// Tries what was typed.
  void unlock(String typed) {
    if (busy.get()) {
      return;
    }
    if (typed.isBlank()) {
      problem.set(TEXTS.of("lock.empty." + way.get().name()));
      return;
    }
    busy.set(true);
    problem.set("");
    unlock.accept(
        way.get() == Way.PASSPHRASE
            ? new LockScreen.Key.ByPassphrase(typed)
            : new LockScreen.Key.ByCode(typed),
        this::refused);
  }

  private void refused(LockScreen.Refusal refusal) {
    busy.set(false);
    tries++;
    problem.set(
        switch (refusal) {
          case LockScreen.Refusal.Wrong _ when way.get() == Way.CODE -> TEXTS.of("lock.wrong.CODE");
          case LockScreen.Refusal.Wrong _ ->
              TEXTS.of(tries < SEVERAL ? "lock.wrong.PASSPHRASE" : "lock.wrong.several");
          case LockScreen.Refusal.Misspelt _ -> TEXTS.of("lock.misspelt");
          case LockScreen.Refusal.Other other -> other.what();
        });
  }
}
