package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Outbox;
import candor.model.posting.PostingContent;
import candor.model.posting.PublishJob;
import candor.model.posting.SubmittalContent;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.submittal.HandInCandidates;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir private Path temporary;
  private Path work = Path.of("");
  private Path backup = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void create() {
    work = temporary.resolve("work");
    backup = temporary.resolve("copy.zip");
    assertEquals(0, run("create", work, "--name", "Nadia"));
  }

  @Test
  void aBackupIsCheckedAndComesBackSound() {
    assertEquals(0, run("backup", work, "--to", backup));
    assertTrue(out.toString().contains(backup.toString()), out.toString());
    assertEquals(0, run("verify", backup));
    assertTrue(out.toString().startsWith("Sound: a backup of work"), out.toString());
    var back = temporary.resolve("back");
    assertEquals(0, run("restore", backup, back));
    assertEquals(0, run("verify", back));
    assertTrue(out.toString().startsWith("Sound"), out.toString());
  }

  @Test
  void aBackupOverAFileIsRefused() throws IOException {
    Files.writeString(backup, "mine");
    assertEquals(1, run("backup", work, "--to", backup));
    assertTrue(err.toString().contains(backup.toString()), err.toString());
    assertEquals("mine", Files.readString(backup));
  }

  @Test
  void anExportThatStandardOutputDoesNotTakeIsRefused() {
    var before = System.out;
    try {
      System.setOut(new PrintStream(new Full(), true));
      assertEquals(1, run("export", work));
    } finally {
      System.setOut(before);
    }
    assertTrue(err.toString().contains("cut off"), err.toString());
    assertFalse(err.toString().contains("Exported"), err.toString());
  }

  private static final class Full extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void whatIsNoBackupIsRefusedWithAReason() throws IOException {
    Files.writeString(backup, "mine");
    assertEquals(1, run("verify", backup));
    assertFalse(err.toString().isBlank());
    assertEquals(1, run("restore", backup, temporary.resolve("back")));
    assertFalse(Files.exists(temporary.resolve("back")));
    assertEquals(1, run("restore", temporary.resolve("none.zip"), temporary.resolve("back")));
  }

  @Test
  void aRestoreOverAWorkspaceIsRefused() {
    assertEquals(0, run("backup", work, "--to", backup));
    assertEquals(1, run("restore", backup, work));
    assertEquals(0, run("verify", work));
  }

  @Test
  void anErasurePrintsItsCertificate() {
    var somebody = added("Ada Lovelace");
    assertEquals(
        1, run("erase", work, "--candidate", somebody, "--reason", "Lovelace asked for it"));
    assertTrue(err.toString().contains("Lovelace"), err.toString());

    assertEquals(0, run("erase", work, "--candidate", somebody, "--reason", "Asked for it"));

    assertTrue(out.toString().contains(somebody), out.toString());
    assertTrue(out.toString().contains("Asked for it"), out.toString());
    assertTrue(out.toString().contains("Done in all files"), out.toString());
    assertFalse(out.toString().contains("Lovelace"), out.toString());
    assertEquals(0, run("verify", work));
    assertEquals(1, run("erase", work, "--candidate", somebody, "--reason", "Asked for it"));
    assertEquals(1, run("erase", work, "--candidate", "x", "--reason", "Asked for it"));
  }

  private String added(String name) {
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      var edits = new EditCandidates(workspace.store());
      var added =
          assertInstanceOf(CandidateResult.Saved.class, edits.add(CandidateDetails.named(name)));
      return added.candidate().id().value().toString();
    }
  }

  @Test
  void aForgottenPinIsClearedByWhoHasTheFiles() {
    inside(
        workspace -> {
          var people = new EditPeople(workspace.store());
          var _ = people.add("Ada Lovelace", "", Role.RECRUITER);
          var _ = people.lock(Me.OWNER, "4711", "00112233445566778899aabbccddeeff");
        });
    assertEquals(0, run("people", work));
    assertTrue(out.toString().contains("Nadia (owner), PIN"), out.toString());
    assertTrue(out.toString().contains("Ada Lovelace (recruiter)"), out.toString());
    assertEquals(1, run("people", work, "--clear-pin", "Nobody"));
    assertEquals(1, run("people", work, "--clear-pin", "Ada Lovelace"));
    assertEquals(0, run("people", work, "--clear-pin", "nadia"));
    assertEquals(0, run("people", work));
    assertFalse(out.toString().contains("PIN"), out.toString());
  }

  @Test
  void aPinIsNotClearedWhereTwoOfThatNameHaveOne() {
    inside(
        workspace -> {
          var people = new EditPeople(workspace.store());
          var added = people.add("Ada", "", Role.RECRUITER);
          var ada = assertInstanceOf(PersonResult.Saved.class, added).person();
          // Once people could call themselves what they liked.
          var _ =
              workspace
                  .store()
                  .write(Act.undoable("name-me"), tx -> tx.put(ada.called("Nadia", "")));
          for (var each : List.of(Me.OWNER, ada.id())) {
            var _ = people.lock(each, "4711", "00112233445566778899aabbccddeeff");
          }
        });
    assertEquals(1, run("people", work, "--clear-pin", "Nadia"));
    assertTrue(err.toString().contains("More than one"), err.toString());
    inside(
        workspace -> {
          var _ = new EditPeople(workspace.store()).unlock(Me.OWNER);
        });
    assertEquals(0, run("people", work, "--clear-pin", "Nadia"));
    assertEquals(0, run("people", work));
    assertFalse(out.toString().contains("PIN"), out.toString());
  }

  private void inside(Consumer<Workspace> then) {
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      then.accept(workspace);
    }
  }

  @Test
  void boardsAreListedAndExchangedWithAndASiteIsWritten() throws IOException {
    var site = temporary.resolve("site");
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      var job = nurse(workspace.store());
      var board = site(workspace.store(), "Our site", site);
      var _ = new PublishJob(workspace.store()).publish(job.id(), board);
      watch(workspace, job);
    }
    assertEquals(0, run("boards", work));
    assertTrue(out.toString().contains("Our site (career site), 1 shown"), out.toString());
    assertTrue(out.toString().contains("Greenhouse (greenhouse), 1 shown"), out.toString());

    assertEquals(0, run("sync", work, "--dry-run"));
    assertTrue(out.toString().contains("Our site: publish \"Nurse\", queued"), out.toString());
    assertFalse(Files.exists(site), "nothing was sent");

    assertEquals(1, run("sync", work, "--board", "Another"));
    assertTrue(err.toString().contains("no board named Another"), err.toString());

    assertEquals(0, run("sync", work, "--board", "Our site"));
    assertTrue(out.toString().contains("Our site: publish \"Nurse\", verified"), out.toString());
    assertTrue(Files.exists(site.resolve("index.html")));

    var elsewhere = temporary.resolve("elsewhere");
    assertEquals(0, run("site", elsewhere, "--of", work));
    assertEquals(
        Files.readString(site.resolve("sitemap.xml")).lines().count(),
        Files.readString(elsewhere.resolve("sitemap.xml")).lines().count());
  }

  @Test
  void whatNoExchangeSendsIsNotAmongWhatWouldBeSent() throws IOException {
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      var store = workspace.store();
      var there = site(store, "There", temporary.resolve("there"));
      var aside = site(store, "Aside", temporary.resolve("aside"));
      var _ = new PublishJob(store).publish(nurse(store).id(), List.of(there, aside));
      new EditBoards(store).putAside(aside);
      var outbox = new Outbox(store);
      outbox.sent(List.copyOf(outbox.sending(List.of(outbox.due().getFirst())).keySet()));
    }
    assertEquals(0, run("sync", work, "--dry-run"));
    assertTrue(out.toString().startsWith("0 operations"), out.toString());
  }

  private static BoardId site(Store store, String name, Path folder) {
    return new EditBoards(store)
        .add(BoardSort.CAREER_SITE, BoardSettings.of(name, folder.toString(), "Acme"))
        .orElseThrow()
        .id();
  }

  private static Job nurse(Store store) {
    var details =
        new JobDetails(
            "Nurse",
            1,
            "",
            "Graz",
            "AT",
            Workplace.ON_SITE,
            Employment.FULL_TIME,
            null,
            "Cares for people.");
    return ((JobResult.Saved) new EditJobs(store).open(details, null, List.of("Applied"))).job();
  }

  // Tied to a job that was opened elsewhere, and that the public was seen to see.
  private static void watch(Workspace workspace, Job job) {
    var options = Map.of("clientId", "id", "user", "7", "boardToken", "acme");
    var boards = new EditBoards(workspace.store());
    var board =
        boards
            .add(BoardSort.GREENHOUSE, new BoardSettings("Greenhouse", "", "", "", "", options))
            .orElseThrow();
    var posting = boards.tie(job.id(), board.id(), new Board.OwnJob("1", "Nurse")).orElseThrow();
    var shown = Board.Shown.of(PostingContent.of(job, ""));
    var _ = new Outbox(workspace.store()).watched(List.of(new Outbox.Watch(posting, shown)));
  }

  @Test
  void whoWaitsToBeHandedInIsListedAndNobodyIsNamed() throws IOException {
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      var store = workspace.store();
      var options = Map.of("clientId", "id", "user", "7", "boardToken", "acme");
      var boards = new EditBoards(store);
      var board =
          boards
              .add(BoardSort.GREENHOUSE, new BoardSettings("Acme", "", "", "", "", options))
              .orElseThrow();
      var job =
          ((JobResult.Saved)
                  new EditJobs(store).open(JobDetails.titled("Nurse"), null, List.of("Applied")))
              .job();
      var _ = boards.tie(job.id(), board.id(), new Board.OwnJob("5", "There"));
      var applied =
          (ApplyResult.Added)
              new AddApplications(store).addNew(CandidateDetails.named("Ada Lovelace"), job.id());
      var content =
          new SubmittalContent(
              "4", "There", "Ada", "Lovelace", "ada@example.org", "", null, List.of());
      var _ = new HandInCandidates(store).handIn(applied.application().id(), board.id(), content);
    }
    assertEquals(0, run("sync", work, "--dry-run"));
    assertTrue(
        out.toString().contains("Acme: hand a candidate in for \"Nurse\", queued"), out.toString());
    assertTrue(out.toString().contains("1 operation would be carried out"), out.toString());
    assertFalse(out.toString().contains("Lovelace"), out.toString());
    assertEquals(0, run("sync", work, "--dry-run", "--board", "Acme"));
    assertTrue(out.toString().contains("hand a candidate in"), out.toString());
  }

  @Test
  void aSiteNeedsSomebodyWhoHires() {
    assertEquals(1, run("site", temporary.resolve("site"), "--of", work));
    assertTrue(err.toString().contains("no career site"), err.toString());
    assertEquals(0, run("boards", work));
    assertTrue(out.toString().startsWith("No boards."), out.toString());
  }

  @Test
  void wordsThatAreMissingAreNotUnderstood() {
    assertEquals(2, run("backup", work));
    assertEquals(2, run("restore", backup));
  }

  private int run(Object... words) {
    out = new StringWriter();
    err = new StringWriter();
    var arguments = new String[words.length];
    for (var i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    return CandorCommand.line(_ -> 0)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
