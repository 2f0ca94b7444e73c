package candor.app.text;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one package, from the `messages.properties` beside its classes.
///
/// A key is `area.thing.part`. Arguments are `{0}`, `{1}`; a number of things is `{0,choice,0#No
/// cards|1#One card|1<{0} cards}` (see [MessageFormat], but an apostrophe is always just an
/// apostrophe). A missing key is a programming error and fails a test.
public final class Texts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
    var own = bundle.getLocale();
    this.locale = own.equals(Locale.ROOT) ? Locale.ENGLISH : own;
  }

  /// Reads the words of the package of `user`.
  ///
  /// @param user a class of the package whose words are wanted
  public static Texts in(Class<?> user) {
    return new Texts(
        ResourceBundle.getBundle(
            user.getPackageName() + ".messages", Locale.getDefault(), user.getModule()));
  }

  /// Whether there are words of this key; for keys made of names from elsewhere.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// The words of one key, with the arguments put in.
  ///
  /// @throws java.util.MissingResourceException the key is in no file of the package
  public String of(String key, Object... arguments) {
    var pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
  }

  /// All of these in one sentence, for example `Ada, Grace, and Alan`; empty for none.
  public String list(List<String> all) {
    return all.isEmpty()
        ? ""
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(all);
  }
}
