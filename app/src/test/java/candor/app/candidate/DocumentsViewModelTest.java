package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.candidate.Documents;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsViewModelTest {
  @TempDir Path folder;
  private Pool pool;
  private CandidateId ada;
  private DocumentsViewModel documents;

  @BeforeEach
  void open() {
    pool = new Pool(folder.resolve("workspace"));
    ada = pool.add("Ada Lovelace");
    documents = pool.candidate(ada).documents();
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void aChosenFileIsCopiedInAndOpenedFromTheWorkspace() throws IOException {
    pool.chosen.add(file("resume.pdf", "bytes"));
    documents.choose();
    assertEquals(1, documents.keepingProperty().get());
    pool.lanes.runAll();
    assertEquals(0, documents.keepingProperty().get());
    assertEquals(List.of("Added resume.pdf to Ada Lovelace"), pool.frame.done);
    Files.delete(folder.resolve("resume.pdf"));
    documents.openElsewhere(only());
    pool.lanes.runAll();
    assertTrue(pool.files.getFirst().startsWith(folder.resolve("workspace")));
    assertEquals("bytes", Files.readString(pool.files.getFirst()));
  }

  @Test
  void anOpenedDocumentIsShownBesideTheCandidateAndNeedsNoOtherProgram() throws IOException {
    documents.add(List.of(file("resume.txt", "Ada Lovelace, analyst")));
    pool.lanes.runAll();
    Fx.run(() -> documents.open(only()));
    Fx.run(pool.lanes::runAll);
    assertEquals(List.of(), pool.files);
    assertEquals(1, pool.frame.panels.size());
    var window = Fx.window(() -> pool.frame.panels.getFirst(), 400, 600);
    var words = (TextArea) window.scene().getRoot().lookup(".document-words");
    assertEquals("Ada Lovelace, analyst", words.getText());
    window.close();
  }

  @Test
  void aPathMayBePastedWithItsQuotes() throws IOException {
    documents.addAt(" \"" + file("two words.pdf", "bytes") + "\" ");
    pool.lanes.runAll();
    assertEquals("two words.pdf", only().fileName());
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithTheReason() throws IOException {
    var large = folder.resolve("large.pdf");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(Documents.LARGEST + 1);
    }
    documents.add(List.of(large));
    pool.lanes.runAll();
    assertEquals(List.of(), pool.sheet(ada).documents());
    assertEquals("large.pdf is too large.", pool.frame.notices.getFirst().what());
    assertTrue(pool.frame.notices.getFirst().next().contains("50 MB"));
  }

  @Test
  void aFolderAndAPathThatLeadsNowhereAreRefused() {
    documents.add(List.of(folder, folder.resolve("nothing.pdf")));
    pool.lanes.runAll();
    assertEquals(2, pool.frame.notices.size());
    assertEquals(List.of(), pool.sheet(ada).documents());
  }

  @Test
  void aDocumentWhoseBytesAreMissingSaysSoAndStaysListed() throws IOException {
    documents.add(List.of(file("resume.pdf", "bytes")));
    pool.lanes.runAll();
    var bytes = folder.resolve("workspace/documents").resolve(only().sha256() + ".bytes");
    Files.delete(bytes);
    documents.openElsewhere(only());
    pool.lanes.runAll();
    assertEquals(List.of(), pool.files);
    assertEquals(
        "The file of resume.pdf is missing or damaged.", pool.frame.notices.getFirst().what());
    assertEquals(1, pool.sheet(ada).documents().size());
  }

  @Test
  void aDocumentThatCannotBeOpenedForAnotherReasonIsNotCalledMissing() throws IOException {
    documents.add(List.of(file("resume.pdf", "bytes")));
    pool.lanes.runAll();
    var home = folder.resolve("workspace/documents").resolve(only().sha256());
    Files.createDirectories(home.resolve("resume.pdf"));
    documents.openElsewhere(only());
    pool.lanes.runAll();
    assertEquals("resume.pdf could not be opened.", pool.frame.notices.getFirst().what());
  }

  @Test
  void aRemovedDocumentComesBackByUndo() throws IOException {
    documents.add(List.of(file("resume.pdf", "bytes")));
    pool.lanes.runAll();
    documents.remove(only());
    pool.lanes.runAll();
    assertEquals(List.of(), pool.sheet(ada).documents());
    pool.frame.undos.getLast().run();
    pool.lanes.runAll();
    assertEquals("resume.pdf", only().fileName());
  }

  @Test
  void aSizeIsSaidInItsUnit() {
    assertEquals("512 bytes", DocumentsViewModel.size(512));
    assertEquals("180 KB", DocumentsViewModel.size(184_320));
    assertEquals("2.9 MB", DocumentsViewModel.size(3_000_000));
  }

  private Path file(String name, String bytes) throws IOException {
    return Files.writeString(folder.resolve(name), bytes);
  }

  private Document only() {
    return pool.sheet(ada).documents().getFirst();
  }
}
