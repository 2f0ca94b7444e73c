package candor.app.main;

import candor.app.settings.SettingsScreen;
import candor.app.shell.WindowBounds;
import candor.app.theme.Appearance;
import candor.app.theme.Theme;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the program looks on this machine, whatever workspace is open, and where its window was.
/// Kept in a small file; one that can't be read counts as empty, since nothing else is lost with
/// it.
final class Preferences {
  private static final String APPEARANCE = "appearance";
  private static final String TEXT_SCALE = "text-scale";
  private static final String REDUCED_MOTION = "reduced-motion";
  private static final String WINDOW = "window";
  private static final String LOCK_AFTER = "lock-after-minutes";
  private static final int LOCK_AFTER_USUALLY = 15;
  private static final Logger LOG = System.getLogger(Preferences.class.getName());
  private final Path file;
  private final Properties values = new Properties();
  private final SettingsScreen.Looks looks;
  private final IntegerProperty lockAfter;

  private Preferences(Path file) {
    this.file = file;
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException none) {
      values.clear();
    }
    looks =
        new SettingsScreen.Looks(
            new SimpleObjectProperty<>(appearance()),
            new SimpleDoubleProperty(scale()),
            new SimpleBooleanProperty(Boolean.parseBoolean(values.getProperty(REDUCED_MOTION))));
    lockAfter = new SimpleIntegerProperty(minutes());
  }

  static Preferences of(Path file) {
    return new Preferences(file);
  }

  /// The looks that settings change.
  SettingsScreen.Looks looks() {
    return looks;
  }

  /// Dresses the window as chosen, now and whenever the choice changes.
  ///
  /// @param changed called after each change by the user
  void follow(Theme theme, Runnable changed) {
    var _ = looks.appearance().subscribe(theme::setAppearance);
    var _ = looks.textScale().subscribe(scale -> theme.setTextScale(scale.doubleValue()));
    var _ = looks.reducedMotion().subscribe(theme::setReducedMotion);
    Stream.of(looks.appearance(), looks.textScale(), looks.reducedMotion(), lockAfter)
        .forEach(property -> property.addListener((_, _, _) -> changed.run()));
  }

  /// After how many minutes without anybody a workspace with a passphrase is locked; 0 for never.
  IntegerProperty lockAfter() {
    return lockAfter;
  }

  /// Where the window was.
  Optional<WindowBounds> window() {
    return WindowBounds.parse(values.getProperty(WINDOW, ""));
  }

  /// What is to be written, as of now.
  byte[] toBytes() {
    values.setProperty(APPEARANCE, looks.appearance().get().name());
    values.setProperty(TEXT_SCALE, String.valueOf(looks.textScale().get()));
    values.setProperty(REDUCED_MOTION, String.valueOf(looks.reducedMotion().get()));
    values.setProperty(LOCK_AFTER, String.valueOf(lockAfter.get()));
    var text = new StringWriter();
    try {
      values.store(text, null);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory takes everything", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Writes what [#toBytes] gave.
  void write(byte[] bytes) {
    try {
      put(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes them at the end of the program, and where its window is. Nobody is there any more to be
  /// told that it failed: the log is.
  void end(WindowBounds bounds) {
    values.setProperty(WINDOW, bounds.toText());
    try {
      put(toBytes());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "preferences not written: {0}", e.getClass().getName());
    }
  }

  private void put(byte[] bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    var aside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(aside, bytes);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Appearance appearance() {
    return Stream.of(Appearance.values())
        .filter(each -> each.name().equals(values.getProperty(APPEARANCE)))
        .findFirst()
        .orElse(Appearance.SYSTEM);
  }

  private int minutes() {
    try {
      var usually = String.valueOf(LOCK_AFTER_USUALLY);
      return Math.clamp(Integer.parseInt(values.getProperty(LOCK_AFTER, usually)), 0, 600);
    } catch (NumberFormatException none) {
      return LOCK_AFTER_USUALLY;
    }
  }

  private double scale() {
    try {
      return Math.clamp(Double.parseDouble(values.getProperty(TEXT_SCALE, "1")), 1, 2);
    } catch (NumberFormatException none) {
      return 1;
    }
  }
}
