package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.PageHeader;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.store.ChangeFeed;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// One role kit, to read and to edit.
public final class KitScreen implements Place {
  private static final Texts TEXTS = Texts.in(KitScreen.class);
  private final KitsScreen.Library library;
  private final Lanes lanes;
  private final Frame frame;
  private final KitsScreen.Doors doors;
  private final KitViewModel model;
  private final KitsViewModel whole;
  private final KitView view;
  private final ChangeFeed.Subscription changes;

  /// @param kit empty for a new kit; an unsaved new one of before is gone on with
  public KitScreen(
      Optional<RoleKitId> kit,
      KitsScreen.Library library,
      Lanes lanes,
      Frame frame,
      KitsScreen.Doors doors) {
    this.library = library;
    this.lanes = lanes;
    this.frame = frame;
    this.doors = doors;
    model =
        new KitViewModel(kit, library, lanes, frame, doors.undo(), () -> open(Optional.empty()));
    whole = new KitsViewModel(library, lanes, frame, doors.undo());
    view = new KitView(model, frame::back);
    changes =
        lanes.deliver(
            library.store().changes(),
            committed -> {
              model.apply(committed);
              whole.apply(committed);
            });
    model.load();
    whole.load();
  }

  /// Whether it is this kit's, or a new one's. There is one draft of each, so whoever opens it
  /// comes back to the open one: two would write over each other.
  public boolean isOf(Optional<RoleKitId> kit) {
    return model.isOf(kit);
  }

  @Override
  public Section section() {
    return Section.KITS;
  }

  @Override
  public ObservableValue<String> title() {
    return model.kit().map(kit -> kit.map(KitScreen::title).orElse(TEXTS.of("kit.new.title")));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("kit.title"), frame::back));
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(
        Action.of(
                TEXTS.of("kit.job"),
                Feather.BRIEFCASE,
                () -> model.kit().get().ifPresent(kit -> doors.openJob().accept(kit.id())))
            .when(isReading()));
  }

  @Override
  public List<Node> tools() {
    var edit =
        Buttons.plain(
            Action.of(TEXTS.of("kit.edit"), Feather.EDIT_2, model::edit).when(isReading()));
    return List.of(edit, more());
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("kit.key.words"), TEXTS.of("kit.key.words.text")),
        new Shortcut(TEXTS.of("kit.key.parts"), TEXTS.of("kit.key.parts.text")),
        new Shortcut(TEXTS.of("kit.key.save"), TEXTS.of("kit.key.save.text")),
        new Shortcut(TEXTS.of("kit.key.move"), TEXTS.of("kit.key.move.text")),
        new Shortcut(TEXTS.of("kit.key.delete"), TEXTS.of("kit.key.delete.text")));
  }

  @Override
  public void keep() {
    model.keepNow();
  }

  @Override
  public boolean holds() {
    return model.holds();
  }

  @Override
  public void close() {
    model.close();
    changes.close();
  }

  private ObservableValue<Boolean> isReading() {
    return model.state().map(state -> state == KitViewModel.State.READING);
  }

  private Button more() {
    var button = Buttons.menu(Feather.MORE_HORIZONTAL, TEXTS.of("kit.more"), this::actions);
    button.disableProperty().bind(model.kit().map(Optional::isEmpty));
    return button;
  }

  private List<Action> actions() {
    return model.kit().get().stream()
        .flatMap(
            kit ->
                KitActions.of(kit, whole, library, doors, made -> open(Optional.of(made))).stream())
        .toList();
  }

  private void open(Optional<RoleKitId> kit) {
    if (frame.again(KitScreen.class, open -> open.isOf(kit)).isEmpty()) {
      frame.show(new KitScreen(kit, library, lanes, frame, doors));
    }
  }

  private static String title(RoleKit kit) {
    return kit.archived()
        ? TEXTS.of("kit.title.away", kit.content().title())
        : kit.content().title();
  }
}
