package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.SearchBox;
import candor.app.control.SidePanel;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.kit.KitContent;
import candor.model.kit.KitFiles;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.PersonId;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The library of role kits.
public final class KitsScreen implements Place {
  private static final Texts TEXTS = Texts.in(KitsScreen.class);
  private final Library library;
  private final Lanes lanes;
  private final Frame frame;
  private final Doors doors;
  private final KitsViewModel model;
  private final KitsView view;
  private final SearchBox search = new SearchBox(TEXTS.of("kit.search"));
  private final ChangeFeed.Subscription changes;

  /// Where kits are kept, inside the workspace and as files.
  ///
  /// @param me who edits them
  public record Library(PersonId me, Store store, KitFiles files, FileDialogs dialogs) {
    static final String JSON = "*.json";

    List<FileDialogs.Kind> kinds() {
      return List.of(new FileDialogs.Kind(TEXTS.of("kit.files"), List.of(JSON)));
    }
  }

  /// Where the screens of kits lead.
  ///
  /// @param openJob begins a new job with this kit
  /// @param history shows what changed in a kit
  /// @param undo takes the newest change back
  public record Doors(Consumer<RoleKitId> openJob, Consumer<RoleKitId> history, Runnable undo) {}

  public KitsScreen(Library library, Lanes lanes, Frame frame, Doors doors) {
    this.library = library;
    this.lanes = lanes;
    this.frame = frame;
    this.doors = doors;
    model = new KitsViewModel(library, lanes, frame, doors.undo());
    view = new KitsView(model, this::open, this::actions, importing());
    search.textProperty().bindBidirectional(model.words());
    changes = lanes.deliver(library.store().changes(), model::apply);
    model.load();
  }

  @Override
  public Section section() {
    return Section.KITS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("kit.title"));
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(Action.of(TEXTS.of("kit.new"), Feather.PLUS, () -> show(Optional.empty())));
  }

  @Override
  public List<Node> tools() {
    return view.tools();
  }

  @Override
  public Optional<SearchBox> search() {
    return Optional.of(search);
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("kit.key.enter"), TEXTS.of("kit.key.enter.text")),
        new Shortcut(TEXTS.of("kit.key.menu"), TEXTS.of("kit.key.menu.text")));
  }

  @Override
  public void close() {
    changes.close();
  }

  private void open(RoleKitId kit) {
    show(Optional.of(kit));
  }

  private void show(Optional<RoleKitId> kit) {
    if (frame.again(KitScreen.class, open -> open.isOf(kit)).isEmpty()) {
      frame.show(new KitScreen(kit, library, lanes, frame, doors));
    }
  }

  private Action importing() {
    return Action.of(TEXTS.of("kit.import"), Feather.DOWNLOAD, this::choose);
  }

  private void choose() {
    library.dialogs().open(TEXTS.of("kit.import"), library.kinds()).stream()
        .findFirst()
        .ifPresent(file -> model.preview(file, this::preview));
  }

  private void preview(KitContent kit) {
    var add =
        Action.of(
            TEXTS.of("kit.import.add"),
            Feather.PLUS,
            () -> {
              frame.closePanel();
              model.add(kit, this::open);
            });
    var panel = new SidePanel(TEXTS.of("kit.import.look"), KitsView.preview(kit, add), () -> {});
    frame.panel(panel);
  }

  private List<Action> actions(RoleKit kit) {
    return KitActions.of(kit, model, library, doors, this::open);
  }
}
