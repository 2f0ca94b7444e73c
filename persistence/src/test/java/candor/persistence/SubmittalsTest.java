package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.model.candidate.Documents;
import candor.model.erasure.EraseCandidates;
import candor.model.posting.PostingStore;
import candor.model.posting.SubmittalContent;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.Submittal;
import candor.model.submittal.Submittals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmittalsTest {
  @TempDir Path folder;
  private Workspace workspace;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private Client client;
  private HandInCandidates handIn;
  private Submittals submittals;

  @BeforeEach
  void aCandidateCanBeHandedIn() throws IOException {
    workspace =
        Workspace.inMemory(
            folder, () -> now = now.plus(Duration.ofMinutes(1)), new SplittableRandom(1));
    client = new Client(workspace.store(), kept());
    handIn = new HandInCandidates(workspace.store());
    submittals = new Submittals(workspace.store());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void whatWaitsStandsInTheOrderAskedForAndThenWhatIsDone() {
    assertEquals(List.of(), lines());
    var first = client.handIn();
    var grace = client.application(client.candidate("Grace Hopper", "g@example.org"), client.job);
    var hers =
        new SubmittalContent("44444", "", "Grace", "Hopper", "g@example.org", "", null, List.of());
    var _ = handIn.handIn(grace.id(), client.board.id(), hers);
    assertEquals(
        List.of(
            "Ada Lovelace Product engineer Acme QUEUED",
            "Grace Hopper Product engineer Acme QUEUED"),
        lines());
    assertEquals(new PostingStore.Left(2, 0), workspace.postings().left());
    assertTrue(submittals.steps().sending(first));
    submittals.steps().done(first.id());
    assertEquals(
        List.of(
            "Grace Hopper Product engineer Acme QUEUED", "Ada Lovelace Product engineer Acme SENT"),
        lines());
    assertEquals(new PostingStore.Left(1, 0), workspace.postings().left());
    assertEquals(1, workspace.submittals().submittals(0).size());
  }

  @Test
  void whatIsInTroubleWaitsForSomebody() {
    var id = client.handIn().id();
    assertTrue(submittals.steps().sending(client.submittal()));
    submittals.steps().doubted(id, "");
    assertEquals(new PostingStore.Left(0, 1), workspace.postings().left());
    assertTrue(handIn.takeBack(id));
    assertEquals(new PostingStore.Left(0, 0), workspace.postings().left());
  }

  @Test
  void theResumeIsTheFileThatWasChosen() throws IOException {
    var draft = handIn.draft(client.application.id(), client.board.id()).orElseThrow();
    var resume = SubmittalContent.Resume.of(draft.resumes().getFirst());
    var content =
        new SubmittalContent("44444", "", "A", "L", "ada@example.org", "", resume, List.of());
    var stored = client.handIn(content).content().resume();
    assertEquals(
        "%PDF", Files.readString(workspace.documents().fileOf(Objects.requireNonNull(stored))));
  }

  @Test
  void erasingACandidateErasesWhatWasHandedIn() {
    var _ = client.handIn();
    var _ =
        new EraseCandidates(workspace.store(), ZoneOffset.UTC)
            .erase(client.ada.id(), "Asked for it");
    assertEquals(List.of(), workspace.store().read(s -> s.all(Submittal.KIND)));
    assertEquals(List.of(), lines());
  }

  private List<String> lines() {
    return workspace.submittals().submittals(5).stream()
        .map(
            line ->
                line.name()
                    + " "
                    + line.jobTitle()
                    + " "
                    + line.boardName()
                    + " "
                    + line.submittal().state())
        .toList();
  }

  private Documents.Stored kept() throws IOException {
    return workspace
        .documents()
        .keep(new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.UTF_8)));
  }
}
