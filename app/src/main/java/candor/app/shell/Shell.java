package candor.app.shell;

import candor.app.control.Motion;
import candor.app.control.Notice;
import candor.app.control.Overlay;
import candor.app.control.Prompt;
import candor.app.control.SidePanel;
import candor.app.control.Typed;
import candor.app.control.UndoBar;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
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
  private static final Duration UNDO_SHOWN = Duration.ofSeconds(10);
  private static final double PANEL = 26;
  private static final double PANEL_SHARE = 0.42;
  private static final double NARROW = 62;
  private static final double NARROW_WITH_PANEL = 86;
  // Below this, what stands beside a panel would be too narrow to use: the panel floats over it.
  private static final double ONE_AT_A_TIME = 56;
  private static final double FLOATING_SHARE = 0.62;
  private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");
  private final Lanes lanes;
  private final Rail rail;
  private final TopBar bar;
  private final StatusLine status;
  private final Palette palette;
  private final Notices notices = new Notices();
  private final StackPane main = new StackPane();
  private final HBox panes = new HBox(main);
  private final StackPane floor = new StackPane(panes);
  private final Overlay overlay = new Overlay();
  private final StackPane root = new StackPane();
  private final Label em = new Label();
  private final Trail trail = new Trail();
  private @Nullable SidePanel panel;
  private @Nullable Node cameFrom;
  private @Nullable UndoBar undoBar;
  private final Rounds rounds = new Rounds();
  private Optional<Runnable> byKey = Optional.empty();
  private Lanes.Later undoEnds = () -> {};
  private boolean railShut;

  /// The frame with nothing shown yet; the wiring shows the first place.
  public Shell(Lanes lanes, Commands commands) {
    this.lanes = lanes;
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
    em.setManaged(false);
    em.setVisible(false);
    root.getStyleClass().add("shell");
    root.getChildren().addAll(em, frame, overlay);
    new ShellKeys(this, commands).listen(root);
    MenuKey.listen(root);
    var _ = root.widthProperty().subscribe(this::fit);
    var _ = root.sceneProperty().subscribe(this::opened);
    var _ = em.fontProperty().subscribe(this::fit);
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
  public boolean again(Predicate<Place> which) {
    leave();
    var before = trail.here();
    var found = trail.goAgain(which);
    if (!found.equals(before)) {
      found.ifPresent(this::enter);
    }
    return found.isPresent();
  }

  @Override
  public void back() {
    trail.goBack().ifPresent(this::enter);
  }

  @Override
  public void panel(SidePanel next) {
    var before = panel;
    panel = next;
    if (before != null) {
      take(before);
      before.gone();
    } else {
      cameFrom = root.getScene() == null ? null : root.getScene().getFocusOwner();
    }
    next.onLeave(this::closePanel);
    Stay.within(next);
    fit();
    // What scrolls holds its content only once it was dressed, and takes the keyboard then.
    next.applyCss();
    if (before == null) {
      Motion.appear(next, isMotionWelcome());
    }
  }

  @Override
  public void closePanel() {
    var before = panel;
    if (before != null) {
      var focused = Focus.within(before);
      panel = null;
      take(before);
      before.gone();
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

  @Override
  public void undoable(String done, Runnable undo) {
    replayed(done, undo);
    byKey = Optional.of(undo);
  }

  @Override
  public void replayed(String done, Runnable back) {
    hideUndo();
    var shown =
        new UndoBar(
            done,
            () -> {
              hideUndo();
              back.run();
            },
            this::hideUndo);
    undoBar = shown;
    StackPane.setAlignment(shown, Pos.BOTTOM_CENTER);
    root.getChildren().add(root.getChildren().size() - 1, shown);
    Motion.appear(shown, isMotionWelcome());
    undoEnds = lanes.after(UNDO_SHOWN, this::hideUndo);
  }

  /// Takes back what was said to be done, while that is said.
  ///
  /// @return whether there was such a thing
  boolean takeBack() {
    var undo = byKey;
    hideUndo();
    undo.ifPresent(Runnable::run);
    return undo.isPresent();
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

  /// What is typed into: the places one can come back to, and the side panel.
  public List<Typed> typed() {
    return Stream.concat(places().stream(), Stream.ofNullable(panel)).toList();
  }

  /// Whether closing would throw away something that is being filled in, or could not be stored.
  public boolean holdsTyping() {
    var side = panel;
    return overlay.isOpen()
        || (side != null && side.isForm())
        || typed().stream().anyMatch(Typed::holds);
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

  boolean hasPanel() {
    return panel != null;
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
    closePanel();
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

  private void hideUndo() {
    undoEnds.cancel();
    byKey = Optional.empty();
    if (undoBar != null) {
      root.getChildren().remove(undoBar);
      undoBar = null;
    }
  }

  private void take(SidePanel gone) {
    panes.getChildren().remove(gone);
    floor.getChildren().remove(gone);
  }

  private void fit() {
    var room = root.getWidth() / em.getFont().getSize();
    var side = panel;
    if (side != null) {
      var floats = room > 0 && room < ONE_AT_A_TIME;
      var share = floats ? FLOATING_SHARE : PANEL_SHARE;
      var width = Math.min(PANEL * em.getFont().getSize(), share * root.getWidth());
      side.setMinWidth(width);
      side.setMaxWidth(width);
      side.pseudoClassStateChanged(FLOATING, floats);
      put(side, floats ? floor : panes);
    }
    rail.setNarrow(railShut || room < (panel == null ? NARROW : NARROW_WITH_PANEL));
  }

  // Moved only when it has to be: taking it out of the window would lose the focus.
  private void put(SidePanel side, Pane where) {
    if (!where.getChildren().contains(side)) {
      var focused = side.getScene() == null ? null : side.getScene().getFocusOwner();
      var within = Focus.within(side);
      take(side);
      StackPane.setAlignment(side, Pos.CENTER_RIGHT);
      where.getChildren().add(side);
      if (within && focused != null) {
        focused.requestFocus();
      }
    }
  }
}
