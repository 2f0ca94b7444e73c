package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.intake.AcceptProposals;
import candor.model.intake.AcceptResult;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalFile;
import candor.model.intake.ReceiveApplications;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Erases somebody who came by a board with a resume.
class ErasingFilesTest {
  private static final String WORD = "Qwertzilka";
  private static final String OTHER = "Asdfjorna";
  @TempDir private Path folder;
  private final Workspaces workspaces =
      new Workspaces(() -> Instant.parse("2026-03-02T09:00:00Z"), new Random(4));

  @Test
  void whatTheySentByABoardGoesWithThemAndWhatSomebodyElseSentStays() throws IOException {
    var work = folder.resolve("work");
    try (var workspace = opened(workspaces.create(work, false, "Nadia"))) {
      var store = workspace.store();
      var board =
          new EditBoards(store)
              .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
              .orElseThrow()
              .id();
      var job = job(workspace, board);
      receive(workspace, board, job, WORD);
      receive(workspace, board, job, OTHER);
      var accepted =
          assertInstanceOf(
              AcceptResult.Accepted.class,
              new AcceptProposals(store).accept(Proposal.of(board, WORD), null));
      assertFalse(Marks.of(WORD).in(folder).isEmpty(), "it is there to be found");
      var erased =
          new EraseCandidates(store, ZoneOffset.UTC)
              .erase(accepted.application().candidate(), "Asked for it");
      assertInstanceOf(EraseResult.Erased.class, erased);
    }
    try (var workspace = opened(workspaces.open(work))) {
      assertEquals(List.of(), Marks.of(WORD).in(folder));
      assertEquals(List.of(), Archive.verify(workspace).findings());
      var left = workspace.store().read(s -> s.all(ProposalFile.KIND));
      assertEquals(List.of(OTHER + ".txt"), left.stream().map(ProposalFile::fileName).toList());
      assertTrue(workspace.kept().isIntact(left.getFirst()));
    }
  }

  private static Job job(Workspace workspace, BoardId board) {
    var details =
        new JobDetails(
            "Nurse", 1, "", "Graz", "AT", Workplace.ON_SITE, Employment.FULL_TIME, null, "Cares.");
    var opened = new EditJobs(workspace.store()).open(details, null, List.of("Applied"));
    var job = assertInstanceOf(JobResult.Saved.class, opened).job();
    var _ = new PublishJob(workspace.store()).publish(job.id(), board);
    return job;
  }

  private static void receive(Workspace workspace, BoardId board, Job job, String word)
      throws IOException {
    var bytes = ("Resume of " + word).getBytes(StandardCharsets.UTF_8);
    var kept = workspace.documents().keep(new ByteArrayInputStream(bytes));
    var came =
        new Board.IncomingApplication(
            word,
            Board.To.posting(Posting.of(job.id(), board)),
            new Board.Applicant(
                word, word + "@example.org", "", List.of("https://example.org/" + word)),
            new Board.Said(word, "", "", List.of(new Board.Answer("Why?", word))));
    var file = new ReceiveApplications.NamedFile(word + ".txt", kept);
    var fetched =
        new ReceiveApplications.Fetched(came, List.of(file), List.of(word + ".exe is a program."));
    var receive = new ReceiveApplications(workspace.store());
    var now = receive.progress(board, receive.cursor(board).orElseThrow(), List.of(came));
    assertEquals(1, receive.receive(board, List.of(fetched), now, "1"));
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
