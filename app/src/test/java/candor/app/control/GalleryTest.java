package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.shell.Network;
import candor.app.shell.NoCommands;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.theme.Appearance;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class GalleryTest {
  private static final List<Avatar.Size> SIZES = List.of(Avatar.Size.values());

  record Person(int id, String name, String headline, String stage, int days) {}

  private static final List<String> NAMES =
      List.of(
          "Ada Lovelace",
          "Grace Hopper",
          "Nguyễn Thị Minh Khai",
          "王小明",
          "Łukasz Żółć",
          "Maximiliane Freifrau von Hohenberg-Schwarzenstein",
          "José Álvarez",
          "Олена Коваль");

  static Person person(int id) {
    return new Person(
        id,
        NAMES.get(id % NAMES.size()),
        "Backend developer, " + (id % 17 + 1) + " years",
        List.of("Applied", "Phone screen", "Onsite", "Offer").get(id % 4),
        id * 7 % 90);
  }

  static RowTable<Person> table(NowLanes lanes, int count) {
    var table = new RowTable<Person>(lanes, "People", Person::id);
    var _ =
        table
            .column("name", "Name", 18, Person::name)
            .sortable()
            .fixed()
            .picture(p -> new Avatar(p.id(), p.name(), Avatar.Size.SMALL));
    var _ = table.column("headline", "Headline", 18, Person::headline);
    var _ = table.column("stage", "Stage", 8, Person::stage).sortable();
    var _ = table.column("days", "Days", 5, p -> "" + p.days()).numeric().sortable();
    table.show(
        new Pages<>() {
          @Override
          public int count() {
            return count;
          }

          @Override
          public List<Person> rows(int offset, int limit) {
            return IntStream.range(offset, Math.min(count, offset + limit))
                .mapToObj(GalleryTest::person)
                .toList();
          }
        });
    lanes.runAll();
    table.marked().addAll(List.of(2, 3));
    return table;
  }

  static Node gallery() {
    var states =
        new FlowPane(
            8,
            8,
            new Tag("Applied"),
            new Tag("New", Tone.ACCENT),
            new Tag("Hired", Tone.SUCCESS, Feather.CHECK),
            new Tag("21 days", Tone.WARNING, Feather.CLOCK),
            new Tag("Rejected", Tone.DANGER, Feather.X),
            new Chip("Kotlin", () -> {}),
            new Chip("distributed systems", () -> {}));
    var avatars = new HBox(8);
    for (var i = 0; i < 9; i++) {
      avatars.getChildren().add(new Avatar(i, NAMES.get(i % NAMES.size()), SIZES.get(i % 3)));
    }
    var off = new SimpleStringProperty("").map(x -> false);
    var buttons =
        new FlowPane(
            8,
            8,
            Buttons.primary(Action.of("Seal scorecard", () -> {})),
            Buttons.plain(Action.of("Add candidate", Feather.PLUS, () -> {})),
            Buttons.quiet(Action.of("Skip", () -> {})),
            Buttons.danger(Action.of("Erase", () -> {})),
            Buttons.icon(Feather.MORE_HORIZONTAL, Action.of("More", () -> {})),
            Buttons.plain(Action.of("Not now", () -> {}).when(off)));
    var title = new InlineEdit("Stage name", t -> {});
    title.setText("Phone screen");
    var name =
        new Field("Name", new TextField("Ada Lovelace")).hint("As it is to appear in letters");
    var mail = new Field("Email", new TextField("ada@"));
    mail.setProblem(Optional.of("This is not an email address"));
    var box = new ComboBox<String>();
    box.getItems().addAll("Referral", "Career site");
    box.getSelectionModel().selectFirst();
    var area = new TextArea("Asked about read/write mix before designing.");
    area.setPrefRowCount(2);
    var check = new CheckBox("May be contacted again");
    check.setSelected(true);
    var form =
        new VBox(
            new FlowPane(16, 16, name, mail, new Field("Source", box)),
            new Field("Note", area),
            check);
    form.getStyleClass().add("form");
    var card = new VBox(4, new Label("Grace Hopper"), caption("Compiler pioneer"));
    card.getStyleClass().add("card");
    var chosen = new VBox(4, new Label("Ada Lovelace"), caption("Analyst"));
    chosen.getStyleClass().add("card");
    chosen.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), true);
    var types =
        new FlowPane(
            16,
            16,
            styled("Page title", "page-title"),
            styled("Title", "title"),
            styled("Strong", "strong"),
            styled("Body 0123", "body"),
            styled("Caption", "caption"),
            styled("0123456789", "tabular"),
            styled("1111111111", "tabular"));
    var page =
        new VBox(
            types,
            states,
            avatars,
            buttons,
            new FlowPane(
                16,
                16,
                new SegmentedChoice<>("View", List.of("Board", "Table"), s -> s),
                title,
                new SearchBox("Search candidates")),
            new HBox(16, card, chosen),
            form);
    page.getStyleClass().add("page");
    return new Scroll(page);
  }

  static Label styled(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  static Label caption(String text) {
    var label = styled(text, "caption");
    label.getStyleClass().add("muted");
    return label;
  }

  record Demo(Node content, boolean empty) implements Place {
    @Override
    public Section section() {
      return Section.JOBS;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("Backend developer");
    }

    @Override
    public List<PageHeader.Crumb> trail() {
      return List.of(new PageHeader.Crumb("Jobs", () -> {}));
    }

    @Override
    public Optional<SearchBox> search() {
      return Optional.of(new SearchBox("Search candidates"));
    }

    @Override
    public Optional<Action> primary() {
      return Optional.of(Action.of("Add candidate", Feather.PLUS, () -> {}));
    }
  }

  static final class Nothing extends NoCommands {
    @Override
    public List<PaletteEntry> find(String words) {
      return List.of(
          new PaletteEntry(Feather.USER, "Ada Lovelace", "Backend developer, Onsite", () -> {}),
          new PaletteEntry(Feather.BRIEFCASE, "Backend developer", "12 candidates", () -> {}),
          new PaletteEntry(Feather.PLUS, "Add candidate", "", () -> {}));
    }
  }

  static Shell shell(NowLanes lanes, Node content) {
    var shell = new Shell(lanes, new Nothing());
    shell.show(new Demo(content, false));
    shell.status().saved(LocalTime.of(12, 4));
    shell.status().setNetwork(Network.OFFLINE);
    shell.status().setOutbox(3, 0);
    shell.status().setWorkspace("Hopper & Partners");
    shell.status().setDemo(true);
    return shell;
  }

  static Parent listWithPanel() {
    var lanes = new NowLanes();
    var shell = shell(lanes, table(lanes, 500));
    var body =
        new VBox(
            8,
            new HBox(
                8,
                new Avatar(1, "Ada Lovelace", Avatar.Size.LARGE),
                new VBox(styled("Ada Lovelace", "strong"), caption("Backend developer, London"))),
            new Tag("Onsite", Tone.ACCENT));
    body.getStyleClass().add("panel-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    shell.panel(new SidePanel("Candidate", new Scroll(body), () -> {}));
    shell.undoable("Moved Ada Lovelace to Onsite", () -> {});
    shell.notice(
        Notice.of(
            Tone.DANGER,
            "The career site could not be written.",
            "The posting is kept and will be sent again. Check that the folder can be written.",
            Action.of("Choose folder", () -> {})));
    return shell.root();
  }

  static Parent palette() {
    var lanes = new NowLanes();
    var shell =
        shell(
            lanes,
            new EmptyState(
                Feather.BRIEFCASE,
                "No jobs yet",
                "A job has a team, a pipeline and a role kit. Start from a kit, change what you"
                    + " like.",
                Action.of("Open a job", () -> {})));
    Platform.runLater(
        () -> {
          key(shell, KeyCode.K, true);
          lanes.runAll();
        });
    return shell.root();
  }

  static Parent shortcuts() {
    var shell =
        shell(
            new NowLanes(),
            new EmptyState(
                Feather.BRIEFCASE,
                "No jobs yet",
                "A job has a team, a pipeline and a role kit. Start from a kit, change what you"
                    + " like.",
                Action.of("Open a job", () -> {})));
    Platform.runLater(() -> key(shell, KeyCode.F1, false));
    return shell.root();
  }

  static Parent prompt() {
    var shell = shell(new NowLanes(), gallery());
    Platform.runLater(
        () ->
            shell.ask(
                Prompt.of(
                    "Reject 3 candidates",
                    "Reject",
                    List.of(
                        Entry.choice(
                            "Reason", List.of("Not enough experience", "Withdrew"), s -> s),
                        Entry.lines("Note", "")),
                    () -> {})));
    return shell.root();
  }

  static void key(Shell shell, KeyCode code, boolean ctrl) {
    shell
        .root()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
  }

  @Test
  void everyControlFitsInBothThemesSizesAndTextSizes() {
    Fx.pictures("gallery", () -> shell(new NowLanes(), gallery()).root());
    Fx.pictures("list", GalleryTest::listWithPanel);
    Fx.pictures("palette", GalleryTest::palette);
    Fx.pictures("shortcuts", GalleryTest::shortcuts);
    Fx.pictures("prompt", GalleryTest::prompt);
  }

  @Test
  void theFocusIsPlainToSee() {
    var window = Fx.window(() -> shell(new NowLanes(), gallery()).root(), 1000, 700);
    for (var i = 0; i < 14; i++) {
      var before = Fx.get(() -> window.scene().snapshot(null));
      Fx.run(
          () -> {
            var owner = window.scene().getFocusOwner();
            var _ = owner.requestFocusTraversal(TraversalDirection.NEXT);
          });
      window.settle();
      var after = Fx.get(() -> window.scene().snapshot(null));
      assertTrue(changed(before, after) > 60, "the focus is hard to see");
    }
    window.close();
  }

  @Test
  void menusAndTooltipsWearTheThemeToo() {
    var menu =
        Fx.get(
            () ->
                Buttons.menu(
                    List.of(
                        Action.of("Rename stage", Feather.EDIT_2, () -> {}),
                        Action.of("Remove stage", () -> {}))));
    var window = Fx.window(() -> shell(new NowLanes(), gallery()).root(), 1000, 700);
    Fx.run(
        () -> {
          window.theme().setAppearance(Appearance.DARK);
          window.theme().setTextScale(1.5);
        });
    window.settle();
    Fx.run(() -> menu.show(window.scene().getRoot(), 100, 100));
    new Fx.Window(window.stage(), menu.getScene(), window.theme()).settle();
    Fx.picture(menu.getScene(), "menu");
    var item = (Labeled) menu.getScene().getRoot().lookup(".menu-item > .label");
    assertEquals(21, item.getFont().getSize(), 0.1);
    assertEquals("Candor Sans", item.getFont().getFamily());
    Fx.run(menu::hide);
    window.close();
  }

  private static int changed(Image one, Image other) {
    var changed = 0;
    for (var x = 0; x < one.getWidth(); x++) {
      for (var y = 0; y < one.getHeight(); y++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          changed++;
        }
      }
    }
    return changed;
  }
}
