package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.archive.Finding;
import candor.model.candidate.Candidate;
import candor.model.candidate.Document;
import candor.model.scorecard.Scorecard;
import candor.model.store.Act;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveTest {
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeDemo() {
    folder = temporary.resolve("demo");
    opened(Demo.open(folder, Demo.clock())).close();
  }

  @Test
  void everythingIsInTheDocumentInOrder() throws Exception {
    try (var demo = open()) {
      var json = JsonMapper.shared().readTree(exported(demo));
      assertEquals("candor-archive", json.get("format").stringValue());
      var candidates = demo.store().read(s -> s.all(Candidate.KIND));
      assertEquals(candidates.size(), json.get("rows").get("candidate").size());
      assertEquals(
          candidates.getFirst().name(),
          json.get("rows").get("candidate").get(0).get("name").stringValue());
      var last = demo.history().all(Long.MAX_VALUE, 1).getFirst().sequence();
      assertEquals(last, json.get("journal").size());
      assertEquals(last, json.get("operations").longValue());
      assertEquals(1, json.get("journal").get(0).get("sequence").longValue());
    }
  }

  @Test
  void theSameContentGivesTheSameBytes() throws Exception {
    try (var demo = open()) {
      assertArrayEquals(exported(demo), exported(demo));
    }
  }

  @Test
  void aCardThatMayNotBeSeenYetStaysClosedInRowsAndJournal() throws Exception {
    try (var demo = open()) {
      var due = demo.interviews().unsealed(Demo.NOW).getFirst().interview().id();
      var card = demo.store().read(s -> s.of(Scorecard.KIND, due)).getFirst();
      var text = new String(exported(demo), java.nio.charset.StandardCharsets.UTF_8);
      assertFalse(text.contains(card.seal()), "its seal was made of what it says");
      assertFalse(text.contains(card.salt()));
      var json = JsonMapper.shared().readTree(text);
      var closed =
          json.get("rows").get("scorecard").values().stream()
              .filter(row -> row.has("closed"))
              .map(row -> row.get("id").stringValue())
              .toList();
      assertEquals(closed.size(), json.get("closedScorecards").intValue());
      assertTrue(closed.contains(card.id().value().toString()));
      assertTrue(closed.size() < json.get("rows").get("scorecard").size());
      for (var kind : List.of("rating", "evidence")) {
        assertTrue(
            json.get("rows").get(kind).values().stream()
                .noneMatch(row -> says(row, "scorecard", card.id().value().toString())));
      }
    }
  }

  @Test
  void aFileThatIsThereIsNeverOverwritten() throws Exception {
    var file = Files.writeString(temporary.resolve("archive.json"), "mine");
    try (var demo = open()) {
      assertThrows(FileAlreadyExistsException.class, () -> Archive.export(demo, file));
      assertEquals("mine", Files.readString(file));
      var other = temporary.resolve("other.json");
      var exported = Archive.export(demo, other);
      assertTrue(exported.rows() > 1_000);
      assertArrayEquals(exported(demo), Files.readAllBytes(other));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aWorkspaceWhoseJournalWasTakenAwayIsNotSound() throws Exception {
    try (var demo = open()) {
      var journal = demo.folder().resolve("journal");
      var moved = temporary.resolve("moved");
      Files.move(journal, moved);
      assertEquals(List.of(new Finding.JournalShort(0)), Archive.verify(demo).findings());
      Files.move(moved, journal);
      assertTrue(Archive.verify(demo).isSound());
    }
  }

  @Test
  void aStreamThatBreaksIsSaid() throws Exception {
    try (var demo = open()) {
      var broken =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("Broken pipe");
            }
          };
      assertThrows(IOException.class, () -> Archive.export(demo, broken));
    }
  }

  @Test
  void whatUseCasesWroteIsSound() {
    try (var demo = open()) {
      var verdict = Archive.verify(demo);
      assertTrue(verdict.isSound(), verdict.findings().toString());
      assertTrue(verdict.rows() > 1_000);
    }
  }

  @Test
  void aRowThatWasChangedBehindTheJournalsBackIsFound() throws Exception {
    sql("UPDATE candidate SET name = 'Somebody Else' WHERE id = (SELECT MIN(id) FROM candidate)");
    var differs = assertInstanceOf(Finding.RowDiffers.class, only());
    assertEquals("candidate", differs.kind());
    assertEquals("[name]", differs.fields().toString());
  }

  @Test
  void aRowThatWasRemovedBehindTheJournalsBackIsFound() throws Exception {
    sql("DELETE FROM tag WHERE id = (SELECT MIN(id) FROM tag)");
    assertInstanceOf(Finding.RowMissing.class, only());
  }

  @Test
  void aSealedCardThatWasChangedIsFound() throws Exception {
    sql(
        "UPDATE rating SET level = CASE level WHEN 'TWO' THEN 'FIVE' ELSE 'TWO' END"
            + " WHERE id = (SELECT MIN(id) FROM rating)");
    try (var demo = open()) {
      var findings = Archive.verify(demo).findings();
      assertTrue(findings.stream().anyMatch(Finding.SealBroken.class::isInstance));
      assertTrue(findings.stream().anyMatch(Finding.RowDiffers.class::isInstance));
    }
  }

  @Test
  void aSealThatIsBrokenIsNoReasonToMakeTheDatabaseAnew() throws Exception {
    try (var demo = open()) {
      var card =
          demo.store().read(s -> s.all(Scorecard.KIND)).stream()
              .filter(each -> each.sealedAt() != null)
              .findFirst()
              .orElseThrow();
      var other =
          new Scorecard(
              card.id(),
              card.interview(),
              card.author(),
              card.recommendation(),
              card.reason() + ", said later",
              card.sealedAt(),
              card.salt(),
              card.seal(),
              card.revision());
      demo.store().write(Act.lasting("test"), tx -> tx.put(other));
    }
    Files.delete(folder.resolve("workspace.closed"));
    try (var demo = open()) {
      assertEquals(Optional.empty(), demo.recovery());
      assertInstanceOf(Finding.SealBroken.class, Archive.verify(demo).findings().getFirst());
    }
  }

  @Test
  void aGapInTheJournalIsFound() throws Exception {
    sql("DELETE FROM operation_edit WHERE seq = 200", "DELETE FROM operation WHERE seq = 200");
    try (var demo = open()) {
      var findings = Archive.verify(demo).findings();
      assertTrue(findings.contains(new Finding.Gap(199, 201)), findings.toString());
    }
  }

  @Test
  void anOperationThatCanNotBeUnderstoodIsFoundAndTheRestIsRead() throws Exception {
    sql("UPDATE operation_edit SET kind = 'nonsense' WHERE seq = 300");
    try (var demo = open()) {
      var findings = Archive.verify(demo).findings();
      assertTrue(findings.contains(new Finding.OperationUnreadable(300)), findings.toString());
      assertTrue(findings.size() < 10, findings.toString());
    }
  }

  @Test
  void anOperationAndItsRowChangedTogetherAreFound() throws Exception {
    sql(
        "UPDATE candidate SET name = 'Somebody Else' WHERE id = (SELECT MIN(id) FROM candidate)",
        "UPDATE operation_edit SET after = REGEXP_REPLACE(after, '\"name\":\"[^\"]*\"',"
            + " '\"name\":\"Somebody Else\"') WHERE kind = 'candidate'"
            + " AND row_id = (SELECT MIN(id) FROM candidate)");
    try (var demo = open()) {
      var findings = Archive.verify(demo).findings();
      assertTrue(
          findings.stream().anyMatch(Finding.OperationAltered.class::isInstance),
          findings.toString());
      assertTrue(
          findings.stream().anyMatch(Finding.JournalDiffers.class::isInstance),
          findings.toString());
      assertEquals(2, findings.size(), findings.toString());
    }
  }

  @Test
  void whoDidItCanNotBeChanged() throws Exception {
    sql("UPDATE operation SET author = 'Somebody Else' WHERE seq = 77");
    try (var demo = open()) {
      assertEquals(
          List.of(new Finding.OperationAltered(77), new Finding.JournalDiffers(77)),
          Archive.verify(demo).findings());
    }
  }

  @Test
  void aHashThatWasMadeAnewIsTiedToNothing() throws Exception {
    sql("UPDATE operation SET link = X'" + "00".repeat(32) + "' WHERE seq = 77");
    try (var demo = open()) {
      assertEquals(
          List.of(
              new Finding.OperationAltered(77),
              new Finding.OperationAltered(78),
              new Finding.JournalDiffers(77)),
          Archive.verify(demo).findings());
    }
  }

  @Test
  void whatIsErasedLeavesTheChainWhole() throws Exception {
    sql(
        "UPDATE operation_edit SET before = NULL, after = NULL, salt = NULL"
            + " WHERE kind = 'note' AND row_id = (SELECT MIN(id) FROM note)",
        "DELETE FROM note WHERE id = (SELECT MIN(id) FROM note)");
    for (var file : files("journal")) {
      Files.delete(file);
    }
    assertEquals(List.of(), findings());
  }

  @Test
  void aJournalBesideTheDatabaseThatWasChangedIsFound() throws Exception {
    var file = files("journal").getFirst();
    var bytes = Files.readAllBytes(file);
    bytes[100_000] ^= 1;
    try (var demo = open()) {
      Files.write(file, bytes);
      assertInstanceOf(Finding.JournalShort.class, Archive.verify(demo).findings().getFirst());
    }
  }

  @Test
  void aSnapshotThatWasChangedIsFound() throws Exception {
    try (var demo = open()) {
      var file = demo.snapshot().orElseThrow();
      assertEquals(List.of(), Archive.verify(demo).findings());
      var bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      assertEquals(
          List.of(new Finding.SnapshotAltered(String.valueOf(file.getFileName()))),
          Archive.verify(demo).findings());
    }
  }

  @Test
  void aValueThatCanNotBeReadIsFound() throws Exception {
    sql("UPDATE application SET outcome = 'NONSENSE' WHERE id = (SELECT MIN(id) FROM application)");
    try (var demo = open()) {
      var findings = Archive.verify(demo).findings();
      assertTrue(findings.contains(new Finding.KindUnreadable("application")));
    }
  }

  @Test
  void aDocumentWhoseBytesChangedIsFound() throws Exception {
    Document document;
    try (var demo = open()) {
      document = demo.store().read(s -> s.all(Document.KIND)).getFirst();
    }
    Files.writeString(folder.resolve("documents").resolve(document.sha256() + ".bytes"), "x");
    assertEquals(new Finding.DocumentAltered(document.id().value()), only());
  }

  private List<Path> files(String name) throws IOException {
    try (var files = Files.list(folder.resolve(name))) {
      return files.sorted().toList();
    }
  }

  private List<Finding> findings() {
    try (var demo = open()) {
      return Archive.verify(demo).findings();
    }
  }

  private Finding only() {
    try (var demo = open()) {
      var findings = Archive.verify(demo).findings();
      assertEquals(1, findings.size(), findings.toString());
      return findings.getFirst();
    }
  }

  private void sql(String... statements) throws Exception {
    new DemoFolder(folder).sql(statements);
  }

  private static boolean says(JsonNode row, String field, String value) {
    return row.has(field) && row.get(field).stringValue().equals(value);
  }

  private static byte[] exported(Workspace workspace) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var _ = Archive.export(workspace, bytes);
    return bytes.toByteArray();
  }

  private Workspace open() {
    return new DemoFolder(folder).open();
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
