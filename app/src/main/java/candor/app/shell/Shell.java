package candor.app.shell;

import candor.app.control.Keyboard;
import candor.app.control.Motion;
import candor.app.control.Notice;
import candor.app.control.Overlay;
import candor.app.control.Prompt;
import candor.app.control.SidePanel;
import candor.app.control.Typed;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The window's content: rail, top bar, main pane, side panel, status line, and what floats above.
///
/// It knows no screen.
public final class Shell implements Frame {
  private static final Texts TEXTS = Texts.in(Shell.class);
  private static final double NARROW = 62;
  private static final double NARROW_WITH_PANEL = 86;
  private final LastDone last;
  private final Rail rail;
  private final TopBar bar;
  private final StatusLine status;
  private final Palette palette;
  private final Notices notices = new Notices();
  private final StackPane main = new StackPane();
  private final HBox panes = new HBox(main);
  private final StackPane floor = new StackPane(panes);
  private final PanelRoom room = new PanelRoom(panes, floor);
  private final Overlay overlay = new Overlay();
  private final StackPane root = new StackPane();
  private final Label text = new Label();
  private final Trail trail = new Trail();
  private @Nullable SidePanel panel;
  private @Nullable Node cameFrom;
  private final Rounds rounds = new Rounds();
  private boolean railShut;

  /// The frame with nothing shown yet; the wiring shows the first place.
  public Shell(Lanes lanes, Commands commands) {
    last = new LastDone(lanes, root);
    rail = new Rail(commands);
    status = new StatusLine(commands);
    bar = new TopBar(this::back, this::openPalette);
    palette = new Palette(lanes, commands, overlay, List.of(bar, floor));
    main.getStyleClass().add("main-pane");
    main.setAccessibleRole(AccessibleRole.PARENT);
    main.setAccessibleText(TEXTS.of("shell.main"));
    // A screen too large for its room is cut, rather than pushing the frame out of the window.
    main.setMinSize(0, 0);
    panes.setMinHeight(0);
    var edge = new Rectangle();
    edge.widthProperty().bind(main.widthProperty());
    edge.heightProperty().bind(main.heightProperty());
    main.setClip(edge);
    HBox.setHgrow(main, Priority.ALWAYS);
    VBox.setVgrow(floor, Priority.ALWAYS);
    floor.setMinSize(0, 0);
    var middle = new VBox(bar, notices, floor);
    middle.setMinSize(0, 0);
    var frame = new BorderPane(middle, null, null, status, rail);
    text.setManaged(false);
    text.setVisible(false);
    root.getStyleClass().add("shell");
    root.getChildren().addAll(text, frame, overlay);
    overlay.onAway(this::putAway);
    overlay.onConfirm(lanes::asking);
    new ShellKeys(this, commands).listen(root);
    MenuKey.listen(root);
    var _ = root.widthProperty().subscribe(this::fit);
    var _ = root.sceneProperty().subscribe(this::opened);
    var _ = text.fontProperty().subscribe(this::fit);
    var _ = main.needsLayoutProperty().subscribe(this::arrived);
    Stay.within(main);
  }

  /// The root of the window's scene.
  public StackPane root() {
    return root;
  }

  /// Says who sits here.
  public void setPerson(String name) {
    rail.setPerson(name);
  }

  /// The line at the foot, for the wiring to tell the truth through.
  public StatusLine status() {
    return status;
  }

  @Override
  public void show(Place place) {
    leave();
    enter(trail.goTo(place));
  }

  @Override
  public <P extends Place> Optional<P> again(Class<P> kind, Predicate<P> which) {
    leave();
    var before = trail.here();
    var found = trail.goAgain(place -> kind.isInstance(place) && which.test(kind.cast(place)));
    if (!found.equals(before)) {
      found.ifPresent(this::enter);
    }
    return found.map(visit -> kind.cast(visit.place()));
  }

  @Override
  public void back() {
    trail.goBack().ifPresent(this::enter);
  }

  @Override
  public void panel(SidePanel next) {
    var before = panel;
    if (before != null && !before.isForm() && !before.isAbove() && next.isAbove()) {
      PanelRoom.cover(before, next);
      return;
    }
    var left = putAway();
    panel = next;
    if (before != null) {
      room.take(before);
      before.gone();
      trail.left(before);
    } else {
      cameFrom = root.getScene() == null ? null : root.getScene().getFocusOwner();
    }
    next.onLeave(this::leavePanel);
    Stay.within(next);
    fit();
    // What scrolls holds its content only once it was dressed, and takes the keyboard then.
    next.applyCss();
    if (before == null) {
      Motion.appear(next, isMotionWelcome());
    }
    left.ifPresent(Runnable::run);
  }

  /// Closes for the user what the panel shows: what lies above it, else the panel.
  void leavePanel() {
    if (panel == null || !panel.uncover()) {
      leaveWhole();
    }
  }

  // What was being filled in there can be had back.
  private void leaveWhole() {
    var left = putAway();
    closePanel();
    left.ifPresent(Runnable::run);
  }

  // Tells that the form is away, once it is.
  private Optional<Runnable> putAway() {
    return Optional.ofNullable(panel).filter(SidePanel::isFilledIn).map(this::putAway);
  }

  private Runnable putAway(SidePanel form) {
    Runnable keyboard = Focus.within(form) ? Keyboard.here(root.getScene()) : () -> begin(form);
    return () ->
        putAway(
            form.title(),
            () -> {
              panel(form);
              keyboard.run();
            });
  }

  private void putAway(String title, Runnable again) {
    undoable(TEXTS.of("shell.away", title), again);
  }

  @Override
  public void closePanel() {
    var before = panel;
    if (before != null) {
      var focused = Focus.within(before);
      panel = null;
      room.take(before);
      before.gone();
      trail.left(before);
      fit();
      if (focused && !Focus.back(cameFrom, main)) {
        begin();
      }
      cameFrom = null;
    }
  }

  @Override
  public void ask(Prompt prompt) {
    overlay.ask(prompt);
  }

  @Override
  public void notice(Notice notice) {
    notices.say(notice);
  }

  @Override
  public void withdraw(String what) {
    notices.withdraw(what);
  }

  /// Takes away what says that something is not saved.
  public void saved() {
    notices.saved();
  }

  @Override
  public void undoable(String done, Runnable undo) {
    // Whoever did something anew, and was not refused, has what they wanted.
    if (!status.isRefused()) {
      saved();
    }
    replayed(done, undo);
    last.byKey(undo);
  }

  @Override
  public void replayed(String done, Runnable back) {
    last.say(done, back, isMotionWelcome());
  }

  /// Takes back what was said to be done, while that is said.
  ///
  /// @return whether there was such a thing
  boolean takeBack() {
    return last.takeBack();
  }

  @Override
  public boolean isMotionWelcome() {
    var scene = root.getScene();
    return scene != null && !scene.getPreferences().isReducedMotion();
  }

  /// Closes all places, so that nothing typed is left unsaved; the frame shows nothing afterwards.
  public void close() {
    closePanel();
    main.getChildren().clear();
    trail.close();
  }

  /// The places one can come back to, the shown one first.
  public List<Place> places() {
    return trail.places();
  }

  /// What is typed into: the places one can come back to, and the side panel; and what was closed
  /// with something that could not be stored then.
  public List<Typed> typed() {
    return Stream.concat(trail.typed(), Stream.ofNullable(panel)).toList();
  }

  /// Whether closing would throw away something that is being filled in, or could not be stored.
  public boolean holdsTyping() {
    var side = panel;
    return overlay.isOpen() || (side != null && side.isForm()) || holdsUnsaved();
  }

  /// Whether something typed could not be stored, and is in the window only.
  public boolean holdsUnsaved() {
    return typed().stream().anyMatch(Typed::holds);
  }

  /// Whether something is being filled in that is kept only once it is confirmed.
  public boolean isFilledIn() {
    return overlay.isFilledIn()
        || Optional.ofNullable(panel).filter(SidePanel::isFilledIn).isPresent();
  }

  void openPalette() {
    palette.open();
  }

  boolean focusSearch() {
    return bar.focusSearch();
  }

  /// Does the one thing that the place is for, if it can be done now.
  boolean pressPrimary() {
    return bar.pressPrimary();
  }

  void showShortcuts() {
    var here = trail.here().map(visit -> visit.place().shortcuts()).orElseGet(List::of);
    var sheet = new ShortcutSheet(here, overlay::close);
    overlay.show(sheet, Pos.CENTER);
    sheet.begin();
  }

  void switchRail() {
    railShut = !railShut;
    fit();
  }

  boolean isAsking() {
    return overlay.isOpen();
  }

  Optional<SidePanel> panel() {
    return Optional.ofNullable(panel);
  }

  /// Moves the focus to the next of rail, main pane and side panel, or to the one before.
  void nextArea(boolean backwards) {
    var side = panel;
    var areas = side == null ? List.<Node>of(rail, main) : List.<Node>of(rail, main, side);
    rounds.next(areas, backwards, this::begin);
  }

  private void begin(Node area) {
    if (area.equals(rail)) {
      rail.focus();
    } else if (area instanceof SidePanel open) {
      var _ = Focus.first(open.content(), open);
    } else {
      begin();
    }
  }

  /// Scrolls what is shown where the keyboard is, also where nothing in it takes the keyboard.
  boolean turn(int pages) {
    var side = panel;
    return PageKeys.turn(side != null && Focus.within(side) ? side : main, pages);
  }

  private void enter(Visit visit) {
    leaveWhole();
    notices.getChildren().clear();
    main.getChildren().setAll(visit.content());
    bar.show(visit.place(), trail.leadsBack());
    rail.mark(visit.place().section());
    main.applyCss();
    visit.place().shown();
    if (!Focus.within(main) && !visit.comeBack()) {
      begin();
    }
  }

  private void leave() {
    var scene = root.getScene();
    if (scene != null) {
      var at = Focus.within(main) ? scene.getFocusOwner() : cameFrom;
      trail.here().ifPresent(visit -> visit.leave(at));
    }
  }

  // Without a window there is no keyboard, and nothing is dressed.
  private void opened() {
    main.applyCss();
    if (!Focus.within(main)) {
      begin();
    }
  }

  // Where what a place shows is still being read, the keyboard waits for it there: otherwise
  // JavaFX takes it to the first button of the window.
  private void begin() {
    if (!Focus.first(main)) {
      main.requestFocus();
    }
  }

  private void arrived(boolean changing) {
    var scene = main.getScene();
    if (!changing && scene != null && main.equals(scene.getFocusOwner())) {
      var _ = Focus.first(main);
    }
  }

  private void fit() {
    var em = text.getFont().getSize();
    if (panel != null) {
      room.fit(panel, root.getWidth(), em);
    }
    rail.setNarrow(railShut || root.getWidth() / em < (panel == null ? NARROW : NARROW_WITH_PANEL));
  }
}
