package candor.app.settings;

import candor.app.control.Entry;
import candor.app.text.Texts;
import java.util.List;

/// A passphrase that is to be set: typed twice, the same both times.
///
/// @param once with a hint that speaks of its length alone, since that is what counts
record NewPassphrase(Entry<String> once, Entry<String> again) {
  private static final Texts TEXTS = Texts.in(NewPassphrase.class);
  private static final int SHORT = 12;
  private static final int GOOD = 20;

  /// @param label of the first field
  static NewPassphrase of(String label) {
    var once = Entry.passphrase(TEXTS.of(label));
    var again = Entry.passphrase(TEXTS.of("encryption.again"));
    var _ = once.hint(strength(0));
    once.onTyped(
        typed -> {
          var _ = once.hint(strength(typed.codePointCount(0, typed.length())));
        });
    again.mustBe(once, TEXTS.of("encryption.differs"));
    return new NewPassphrase(once, again);
  }

  List<Entry<?>> entries() {
    return List.of(once, again);
  }

  String value() {
    return once.value();
  }

  /// What to say of a length.
  static String strength(int length) {
    if (length == 0) {
      return TEXTS.of("encryption.strength.none");
    } else if (length < SHORT) {
      return TEXTS.of("encryption.strength.short", SHORT - length);
    }
    return TEXTS.of(length < GOOD ? "encryption.strength.fair" : "encryption.strength.good");
  }
}
