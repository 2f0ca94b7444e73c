package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.text.Dates;
import candor.model.job.Employment;
import candor.model.job.JobStatus;
import candor.model.job.Workplace;
import candor.model.posting.BoardAccount;
import candor.model.posting.ExchangeReport;
import candor.model.posting.PostingContent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs that were opened at a board, and what the public sees of them, on the screen.
class WatchedPostingsTest {
  private static final String TEXT = "Works with others.";
  @TempDir Path folder;
  private Publications all;
  private TwinViewModel model;
  private BoardAccount greenhouse;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    greenhouse = all.greenhouse();
    model = new TwinViewModel(all.data(), all.outside(), all.lanes, all.frame, () -> {}, _ -> {});
    var _ = all.lanes.deliver(all.workspace.store().changes(), model::apply);
    model.load();
    all.lanes.runAll();
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void aTiedJobStandsThereBeforeAnybodyLooked() {
    var _ = all.tie(all.job("Nurse"), greenhouse);
    var row = row();
    assertEquals("Nurse", row.jobTitle());
    assertEquals("Greenhouse", row.boardName());
    assertEquals(List.of("As here", "Nothing", "Not looked at yet", "Not seen"), words(row));
    assertEquals("", row.trouble());
    assertEquals(List.of(), model.queue());
  }

  @Test
  void whatThePublicSeesIsComparedWithTheJobAsItIsNow() {
    var job = all.job("Nurse");
    all.watch(all.tie(job, greenhouse), seen("Nurse", "Leeds, UK", TEXT));
    assertEquals(List.of("As here", "Nothing", "As here", "Public there"), words(row()));
    assertEquals("", row().trouble());
    assertEquals(Optional.of(URI.create("https://boards.example/acme/7")), row().page());

    var _ = all.describe(job, "Works nights.");
    assertEquals("Differs in: Description", row().seen().words());
    assertEquals(TwinRow.Mark.DIFFERS, row().seen().mark());
    assertEquals("Differs", words(row()).getLast());
    assertEquals(
        "It is worded on Greenhouse. Change it there, or the job here, where both are to say the"
            + " same.",
        row().trouble());
  }

  @Test
  void whatIsNotPublicIsSaid() {
    var job = all.job("Nurse");
    var posting = all.tie(job, greenhouse);
    all.watch(posting, seen("Nurse", "Leeds", TEXT));
    all.watch(posting, null);
    assertEquals(List.of("Not public", "Not public"), words(row()).subList(2, 4));
    assertTrue(row().trouble().contains("Publish it on Greenhouse"), row().trouble());
    assertEquals(Optional.empty(), row().page());

    var _ = all.jobs.changeStatus(job.id(), JobStatus.CLOSED);
    assertEquals("Not shown", row().wanted().words());
    assertEquals("", row().trouble(), "nothing is wanted there");
  }

  @Test
  void whatIsPublicThoughNotOpenHereIsSaid() {
    var job = all.job("Nurse");
    all.watch(all.tie(job, greenhouse), seen("Nurse", "Leeds", TEXT));
    var _ = all.jobs.changeStatus(job.id(), JobStatus.ON_HOLD);
    assertEquals("Public, though not open here", row().seen().words());
    assertTrue(row().trouble().startsWith("The job is not open here"), row().trouble());
  }

  @Test
  void anExchangeSaysHowManyDiffer() {
    var id = all.tie(all.job("Nurse"), greenhouse).id();
    var visit =
        new ExchangeReport.Visit(
            greenhouse.id(),
            "Greenhouse",
            0,
            1,
            List.of(),
            List.of(id),
            false,
            Optional.empty(),
            "",
            false,
            ExchangeReport.PassedOver.NONE);
    var report = new ExchangeReport(List.of(), List.of(), List.of(), List.of(visit));
    assertEquals(
        "1 job on Greenhouse: the public sees something else than is here, or nothing.",
        BoardWords.report(report).getLast());
  }

  @Test
  void nothingIsOfferedThatWouldChangeItThere() {
    all.watch(all.tie(all.job("Nurse"), greenhouse), seen("Nurse", "Leeds", TEXT));
    var window = Fx.window(this::opened, 1000, 700);
    assertEquals(
        List.of("Open public page", "Look again", "Open job"),
        Fx.get(
            () ->
                window.scene().getRoot().lookupAll(".board-buttons .button").stream()
                    .map(node -> ((Button) node).getText())
                    .toList()));
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void looksAsItShould() {
    var nurse = all.job("Nurse, nights");
    all.watch(
        all.tie(nurse, greenhouse),
        seen("Registered nurse, nights", "York or Hull", TEXT + "\n\nYou bring:\n- calm"));
    all.watch(all.tie(all.job("Porter"), greenhouse), seen("Porter", "Leeds, UK", TEXT));
    all.watch(all.tie(all.job("Cook"), greenhouse), null);
    var clerk = all.job("Ward clerk");
    all.watch(all.tie(clerk, greenhouse), seen("Ward clerk", "Leeds", TEXT));
    var _ = all.jobs.changeStatus(clerk.id(), JobStatus.CLOSED);
    var _ = all.tie(all.job("Pharmacist"), greenhouse);
    all.verify(all.queue(all.job("Electrician"), all.site));
    Fx.pictures("boards-watched", this::screen);
    Fx.pictures("boards-watched-posting", this::opened);
  }

  private Parent screen() {
    var shell = Framed.shell(all.lanes);
    var clock = Clock.fixed(Publications.NOW.plus(Duration.ofMinutes(12)), ZoneOffset.UTC);
    var screen =
        new BoardsScreen(
            all.data(),
            all.outside(),
            new Dates(clock, Locale.UK),
            all.lanes,
            shell,
            new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}));
    all.lanes.runAll();
    shell.show(screen);
    return shell.root();
  }

  /// The same with the panel of the job that differs, or else of the first.
  private Parent opened() {
    var root = screen();
    var list = (ListView<?>) root.lookup(".board-twins");
    for (var i = 0; i < list.getItems().size(); i++) {
      if (((TwinRow) list.getItems().get(i)).jobTitle().startsWith("Nurse")) {
        list.getSelectionModel().select(i);
      }
    }
    list.getOnKeyPressed()
        .handle(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    return root;
  }

  private TwinRow row() {
    all.lanes.runAll();
    return model.rows().getFirst();
  }

  private static List<String> words(TwinRow row) {
    return List.of(
        row.wanted().words(),
        row.sent().words(),
        row.seen().words(),
        Fx.get(() -> BoardWords.tag(row).getText()));
  }

  private static PostingContent seen(String title, String place, String text) {
    return new PostingContent(
        title,
        "",
        "",
        place,
        "",
        Workplace.ON_SITE,
        Employment.FULL_TIME,
        null,
        text,
        Instant.EPOCH);
  }
}
