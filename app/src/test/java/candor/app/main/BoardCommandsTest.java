package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.intake.AcceptProposals;
import candor.model.intake.Proposal;
import candor.model.intake.ReceiveApplications;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.intake.ReplyStore;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Outbox;
import candor.model.posting.PostingContent;
import candor.model.posting.PublishJob;
import candor.model.posting.SubmittalContent;
import candor.model.store.Store;
import candor.model.submittal.HandInCandidates;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardCommandsTest {
  @TempDir private Path temporary;
  private Path work = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void create() {
    work = temporary.resolve("work");
    assertEquals(0, run("create", work, "--name", "Nadia"));
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
    assertTrue(
        out.toString().contains("Our site (career site), 0 shown, 1 to send"), out.toString());
    assertTrue(out.toString().contains("Greenhouse (greenhouse), 1 shown\n"), out.toString());

    assertEquals(0, run("sync", work, "--dry-run"));
    assertTrue(out.toString().contains("Our site: publish \"Nurse\", queued"), out.toString());
    assertFalse(Files.exists(site), "nothing was sent");

    assertEquals(1, run("sync", work, "--board", "Another"));
    assertTrue(err.toString().contains("no board named Another"), err.toString());

    assertEquals(0, run("sync", work, "--board", "Our site"));
    assertTrue(out.toString().contains("Our site: publish \"Nurse\", verified"), out.toString());
    assertTrue(Files.exists(site.resolve("index.html")));
    assertEquals(0, run("boards", work));
    assertTrue(out.toString().contains("Our site (career site), 1 shown\n"), out.toString());

    var elsewhere = temporary.resolve("elsewhere");
    assertEquals(0, run("site", elsewhere, "--of", work));
    assertTrue(err.toString().contains("have no way to apply"), err.toString());
    assertEquals(
        Files.readString(site.resolve("sitemap.xml")).lines().count(),
        Files.readString(elsewhere.resolve("sitemap.xml")).lines().count());
  }

  @Test
  void ofSeveralCareerSitesOneIsNamedAndGetsNoJobOfTheOthers() throws IOException {
    inside(
        workspace -> {
          var store = workspace.store();
          var job = nurse(store);
          var theirs = site(store, "Theirs", temporary.resolve("theirs"));
          var _ = site(store, "Others", temporary.resolve("others"));
          var _ = new PublishJob(store).publish(job.id(), theirs);
        });
    var into = temporary.resolve("into");
    assertEquals(1, run("site", into, "--of", work));
    assertTrue(err.toString().contains("Theirs, Others"), err.toString());
    assertFalse(Files.exists(into));
    assertEquals(0, run("site", into, "--of", work, "--board", "Theirs"));
    assertTrue(Files.readString(into.resolve("index.html")).contains("Nurse"));
    assertEquals(0, run("site", temporary.resolve("next"), "--of", work, "--board", "Others"));
    assertFalse(Files.readString(temporary.resolve("next/index.html")).contains("Nurse"));
  }

  @Test
  void aRejectionInDoubtIsToldAgainAndIsAmongWhatWouldBeSent() {
    inside(
        workspace -> {
          var steps = new Replies(workspace.store()).steps();
          var reply = rejection(workspace.store());
          assertTrue(steps.sending(reply));
          steps.doubted(reply.id(), "no answer");
        });
    assertEquals(0, run("sync", work, "--dry-run"));
    assertTrue(
        out.toString().contains("Lever: reply to an application for \"Nurse\", in doubt"),
        out.toString());
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
    assertEquals(0, run("boards", work));
    assertTrue(
        out.toString().contains("Aside (career site), 0 shown, 1 to send; you left it alone"),
        out.toString());
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

  private void inside(Consumer<Workspace> then) {
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      then.accept(workspace);
    }
  }

  @Test
  void whatAMailboxHasBesidesApplicationsIsCounted() throws IOException {
    var mails = Files.createDirectory(temporary.resolve("mails"));
    var mail = mails.resolve("a.eml");
    var _ = Files.writeString(mail, "From: Ann <ann@example.org>\nTo: jobs@example.com\n\nHello");
    var _ = Files.setLastModifiedTime(mail, FileTime.from(Instant.parse("2026-03-02T08:00:00Z")));
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      var options = Map.of("intake", "folder", "folder", mails.toString());
      var settings = new BoardSettings("Mail", "jobs@example.com", "", "", "", options);
      assertTrue(new EditBoards(workspace.store()).add(BoardSort.MAILBOX, settings).isPresent());
    }
    assertEquals(0, run("sync", work));
    assertEquals(
        "Mail: 0 applications received; messages left alone that name no job here: 1\n",
        out.toString());
  }

  // That of somebody who was received from a board which is told of it.
  private static Reply rejection(Store store) {
    var options = Map.of("tell", "yes");
    var board =
        new EditBoards(store)
            .add(BoardSort.LEVER, new BoardSettings("Lever", "", "Acme", "", "", options))
            .orElseThrow()
            .id();
    var job = nurse(store);
    var _ = new EditBoards(store).tie(job.id(), board, new Board.OwnJob("5", "Nurse"));
    var receive = new ReceiveApplications(store);
    var ann =
        new Board.IncomingApplication(
            "1",
            Board.To.remote("5"),
            new Board.Applicant("Ann", "ann@example.org", ""),
            new Board.Said("", "", ""));
    var progress = receive.progress(board, "", List.of(ann));
    assertEquals(
        1, receive.receive(board, List.of(ReceiveApplications.Fetched.of(ann)), progress, "1"));
    var proposal = store.read(s -> s.all(Proposal.KIND)).getFirst().id();
    var _ = new AcceptProposals(store).accept(proposal, null);
    var application =
        store.read(s -> s.find(proposal).map(Proposal::application).flatMap(s::find)).orElseThrow();
    var _ = new MoveApplications(store).end(List.of(application.id()), Outcome.REJECTED, "");
    var offer =
        new ReplyStore.Offer(
            proposal,
            ReplyAct.REJECT,
            "Applied",
            application.stage(),
            "",
            "Ann",
            "Nurse",
            "Lever",
            Instant.EPOCH);
    assertEquals(1, new Replies(store).tell(List.of(offer)));
    return store.read(s -> s.all(Reply.KIND)).getFirst();
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
