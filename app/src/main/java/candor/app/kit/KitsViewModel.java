package candor.app.kit;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.kit.EditKits;
import candor.model.kit.KitCheck;
import candor.model.kit.KitContent;
import candor.model.kit.KitResult;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.store.Change;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The library: which kits there are, and what can be done with a kit as a whole.
final class KitsViewModel {
  private static final Texts TEXTS = Texts.in(KitsViewModel.class);
  private final EditKits edit;
  private final KitDrafts drafts;
  private final KitsScreen.Library library;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Lanes.Slot slot = new Lanes.Slot();
  private final ObservableList<Family> families = FXCollections.observableArrayList();
  private final StringProperty words = new SimpleStringProperty("");
  private final BooleanProperty away = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private Found found = new Found(List.of(), Set.of());

  /// Kits of one trade, by title.
  record Family(String name, List<Card> kits) {}

  /// A kit in the library.
  ///
  /// @param drafted whether there are changes to it that are not saved
  record Card(RoleKit kit, boolean drafted) {
    String title() {
      return kit.content().title();
    }
  }

  private record Found(List<RoleKit> kits, Set<RoleKitId> drafted) {}

  private sealed interface Read {
    record Kit(KitContent content) implements Read {}

    record Refused(String why) implements Read {}
  }

  KitsViewModel(KitsScreen.Library library, Lanes lanes, Frame frame, Runnable undo) {
    this.edit = new EditKits(library.store());
    this.drafts = new KitDrafts(library);
    this.library = library;
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
    words.addListener((_, _, _) -> show());
    away.addListener((_, _, _) -> show());
  }

  /// The kits to show, by trade.
  ObservableList<Family> families() {
    return families;
  }

  /// Shows only kits in whose title, trade or summary these words occur.
  StringProperty words() {
    return words;
  }

  /// Whether the kits that were put away are shown instead of the others.
  BooleanProperty away() {
    return away;
  }

  /// Whether the library has been read.
  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  void load() {
    lanes.read(
        slot,
        () -> new Found(library.store().read(s -> s.all(RoleKit.KIND)), drafts.kits()),
        answer -> {
          found = answer;
          loaded.set(true);
          show();
        });
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(c -> c.row() instanceof RoleKit || KitDrafts.isDraft(c))) {
      load();
    }
  }

  /// Adds a copy under a title of its own.
  ///
  /// @param then told of the copy
  void duplicate(RoleKit kit, Consumer<RoleKitId> then) {
    var taken = found.kits.stream().map(k -> k.content().title()).collect(Collectors.toSet());
    var title = KitWords.copyOf(kit.content().title(), taken);
    lanes.write(
        () -> edit.add(kit.content().titled(title)),
        result -> saved(result, kit.content(), "duplicated", then));
  }

  /// Puts a kit away, or takes it out again.
  void putAway(RoleKit kit, boolean put) {
    lanes.write(
        () -> edit.archive(kit.id(), put),
        result -> saved(result, kit.content(), put ? "away" : "out", _ -> {}));
  }

  /// Reads a file for a look at it. Nothing is added; a file that is no sound kit is refused with
  /// the reason.
  void preview(Path file, Consumer<KitContent> then) {
    lanes.board(
        () -> read(file),
        read -> {
          switch (read) {
            case Read.Refused refused ->
                frame.notice(
                    Notice.of(
                        Tone.DANGER,
                        TEXTS.of("kit.import.refused", "" + file.getFileName()),
                        TEXTS.of("kit.import.kept", refused.why())));
            case Read.Kit kit -> then.accept(kit.content());
          }
        });
  }

  /// Adds a kit that was looked at.
  void add(KitContent content, Consumer<RoleKitId> then) {
    lanes.write(() -> edit.add(content), result -> saved(result, content, "imported", then));
  }

  /// Writes a kit to a file that is not there yet.
  void export(RoleKit kit, Path file) {
    lanes.board(
        () -> write(kit.content(), file),
        trouble ->
            frame.notice(
                trouble.isEmpty()
                    ? Notice.of(
                        Tone.SUCCESS,
                        TEXTS.of("kit.export.done", kit.content().title()),
                        file.toString())
                    : Notice.of(
                        Tone.DANGER,
                        TEXTS.of("kit.export.refused", kit.content().title()),
                        trouble)));
  }

  private Read read(Path file) {
    try {
      var kit = library.files().read(file);
      var findings = KitWords.findings(KitCheck.findings(kit), kit);
      return findings.isEmpty() ? new Read.Kit(kit) : new Read.Refused(String.join(" ", findings));
    } catch (IOException e) {
      return new Read.Refused(TEXTS.of("kit.import.unreadable", reason(e)));
    }
  }

  private String write(KitContent kit, Path file) {
    try {
      library.files().write(kit, file);
      return "";
    } catch (FileAlreadyExistsException _) {
      return TEXTS.of("kit.export.there", file);
    } catch (IOException e) {
      return TEXTS.of("kit.export.failed", reason(e));
    }
  }

  private static String reason(IOException e) {
    var message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  private void saved(KitResult result, KitContent content, String done, Consumer<RoleKitId> then) {
    switch (result) {
      case KitResult.Saved saved -> {
        frame.undoable(TEXTS.of("kit.done." + done, saved.kit().content().title()), undo);
        then.accept(saved.kit().id());
      }
      case KitResult.Unsound unsound ->
          frame.notice(
              Notice.of(
                  Tone.DANGER,
                  TEXTS.of("kit.refused.unsound"),
                  String.join(" ", KitWords.findings(unsound.findings(), content))));
      case KitResult.Conflict _, KitResult.Gone _ ->
          frame.notice(
              Notice.of(Tone.WARNING, TEXTS.of("kit.refused.gone"), TEXTS.of("kit.refused.look")));
    }
  }

  private void show() {
    var collator = Collator.getInstance();
    Map<String, List<Card>> byFamily =
        found.kits.stream()
            .filter(kit -> kit.archived() == away.get() && fits(kit.content()))
            .map(kit -> new Card(kit, found.drafted.contains(kit.id())))
            .sorted(Comparator.comparing(Card::title, collator))
            .collect(
                Collectors.groupingBy(
                    card -> card.kit().content().family(),
                    () -> new TreeMap<>(collator),
                    Collectors.toList()));
    families.setAll(
        byFamily.entrySet().stream().map(e -> new Family(e.getKey(), e.getValue())).toList());
  }

  private boolean fits(KitContent kit) {
    var wanted = words.get().strip().toLowerCase(Locale.ROOT);
    return Stream.of(kit.title(), kit.family(), kit.summary())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
