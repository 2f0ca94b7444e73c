package candor.app.replay;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.PageHeader;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.history.HistoryStore;
import candor.model.interview.InterviewId;
import candor.model.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// How my notes of an interview came to be: what was written when, under which question, at which
/// clock.
public final class ReplayScreen implements Place {
  private static final Texts TEXTS = Texts.in(ReplayScreen.class);
  private static final List<String> KEYS = List.of("play", "step", "run", "ends", "speed");
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\\\/:*?\"<>|]");
  private final InterviewId id;
  private final Desk desk;
  private final Consumer<InterviewId> notes;
  private final Dates dates;
  private final ReplayViewModel model;
  private final ReplayView view;

  /// What the screen asks.
  ///
  /// @param clock its zone is the user's
  public record Data(Store store, HistoryStore history, Clock clock) {}

  /// What the screen works with.
  public record Desk(Lanes lanes, Frame frame, FileDialogs files) {}

  /// @param notes leads to the notes themselves
  public ReplayScreen(InterviewId id, Data data, Desk desk, Consumer<InterviewId> notes) {
    this.id = id;
    this.desk = desk;
    this.notes = notes;
    this.dates = new Dates(data.clock());
    this.model = new ReplayViewModel(id, data.store(), data.history(), desk.lanes());
    this.view = new ReplayView(model, dates);
  }

  @Override
  public Section section() {
    return Section.INTERVIEWS;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(TEXTS.of("replay.title"));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("replay.notes"), () -> notes.accept(id)));
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(
        Action.of(TEXTS.of("replay.export"), Feather.DOWNLOAD, this::export)
            .when(
                model
                    .toldProperty()
                    .map(
                        told ->
                            told.filter(read -> !read.replay().moments().isEmpty()).isPresent())));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return KEYS.stream()
        .map(key -> new Shortcut(TEXTS.of("replay.key." + key), TEXTS.of("replay.keyText." + key)))
        .toList();
  }

  @Override
  public void shown() {
    model.load();
    view.begin();
  }

  @Override
  public void close() {
    model.close();
  }

  private void export() {
    model.stop();
    model
        .toldProperty()
        .get()
        .ifPresent(
            told ->
                desk.files()
                    .save(
                        TEXTS.of("replay.export"),
                        TEXTS.of("replay.file", UNUSABLE.matcher(told.who()).replaceAll("_")),
                        List.of(new FileDialogs.Kind(TEXTS.of("replay.kind"), List.of("*.txt"))))
                    .ifPresent(file -> write(told, file)));
  }

  private void write(Told told, Path file) {
    desk.lanes()
        .board(
            () -> {
              try {
                Files.writeString(
                    file, told.replay().text(new ReplayWords(dates, told.questions())));
                return true;
              } catch (IOException unwritable) {
                return false;
              }
            },
            done ->
                desk.frame()
                    .notice(
                        done
                            ? Notice.of(
                                Tone.SUCCESS, TEXTS.of("replay.exported", file.getFileName()), "")
                            : Notice.of(
                                Tone.DANGER,
                                TEXTS.of("replay.notExported", file.getFileName()),
                                TEXTS.of("replay.notExported.next"))));
  }
}
