package candor.persistence.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.candidate.DocumentId;
import candor.model.candidate.Documents;
import candor.model.candidate.MissingDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileDocumentsTest {
  private static final String ONE =
      "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b";
  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private FileDocuments documents = new FileDocuments(folder);

  @BeforeEach
  void make() {
    folder = temporary.resolve("work").resolve("documents");
    documents = new FileDocuments(folder);
  }

  @Test
  void bytesAreKeptUnderTheirHashAndOpenedUnderTheirName() throws Exception {
    var stored = documents.keep(bytes("1"));
    assertEquals(new Documents.Stored(1, ONE), stored);
    var file = documents.fileOf(document("Résumé of Ada.pdf", stored));
    assertEquals("Résumé of Ada.pdf", file.getFileName().toString());
    assertEquals("1", Files.readString(file));
  }

  @Test
  void theSameBytesAreKeptOnce() throws Exception {
    assertEquals(documents.keep(bytes("1")), documents.keep(bytes("1")));
    assertEquals(Set.of(ONE + ".bytes"), names(folder));
  }

  @Test
  void theLargestFileIsTakenAndAByteMoreIsNot() throws Exception {
    assertEquals(Documents.LARGEST, documents.keep(new Zeros(Documents.LARGEST)).size());
    var before = names(folder);
    assertThrows(IOException.class, () -> documents.keep(new Zeros(Documents.LARGEST + 1)));
    assertEquals(before, names(folder), "nothing of it is left behind");
  }

  @Test
  void bytesThatBreakOffLeaveNothingBehind() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the stick was pulled");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    assertThrows(IOException.class, () -> documents.keep(broken));
    assertEquals(Set.of(), names(folder));
  }

  @Test
  void bytesThatWereChangedAreNoticedAndNotOpened() throws Exception {
    var document = document("cv.pdf", documents.keep(bytes("hired")));
    assertTrue(documents.isIntact(document));
    Files.writeString(folder.resolve(document.sha256() + ".bytes"), "fired");
    assertFalse(documents.isIntact(document));
    assertThrows(IOException.class, () -> documents.fileOf(document));
    assertThrows(IOException.class, () -> documents.open(document));
  }

  @Test
  void bytesThatAreGoneAreNoticed() throws Exception {
    var document = document("cv.pdf", documents.keep(bytes("1")));
    Files.delete(folder.resolve(ONE + ".bytes"));
    assertFalse(documents.isIntact(document));
    assertThrows(MissingDocumentException.class, () -> documents.fileOf(document));
    assertThrows(MissingDocumentException.class, () -> documents.open(document));
  }

  @Test
  void oneThatWasKeptInAFolderOfItsOwnIsReadAndMendedThere() throws Exception {
    var home = Files.createDirectories(folder.resolve(ONE));
    Files.writeString(home.resolve("bytes"), "1");
    var document = document("cv.txt", new Documents.Stored(1, ONE));
    assertTrue(documents.isIntact(document));
    assertEquals("1", Files.readString(documents.fileOf(document)));
    Files.writeString(home.resolve("bytes"), "2");
    assertFalse(documents.isIntact(document));
    var _ = documents.keep(bytes("1"));
    assertTrue(documents.isIntact(document));
    assertEquals(Set.of(ONE), names(folder));
  }

  @Test
  void allFilesThatHoldBytesAreFoundAndNoCopies() throws Exception {
    var document = document("cv.txt", documents.keep(bytes("1")));
    var _ = documents.fileOf(document);
    var before = Files.createDirectories(folder.resolve("0".repeat(64))).resolve("bytes");
    Files.writeString(before, "2");
    Files.writeString(folder.resolve("cut short.part"), "3");
    assertEquals(List.of(before, folder.resolve(ONE + ".bytes")), FileDocuments.filesIn(folder));
  }

  @Test
  void keepingTheBytesAgainMendsThem() throws Exception {
    var document = document("cv.pdf", documents.keep(bytes("1")));
    Files.writeString(folder.resolve(ONE + ".bytes"), "2");
    var _ = documents.keep(bytes("1"));
    assertTrue(documents.isIntact(document));
  }

  @Test
  void whatWasWrittenIntoAnOpenedFileIsNotTheDocumentAndStays() throws Exception {
    var document = document("cv.txt", documents.keep(bytes("1")));
    var edited = documents.fileOf(document);
    // As a word processor saves.
    Files.delete(edited);
    Files.writeString(edited, "edited in the word processor");
    assertTrue(documents.isIntact(document));
    var again = documents.fileOf(document);
    assertEquals("1", Files.readString(again));
    assertEquals("cv.txt", again.getFileName().toString());
    assertTrue(again.startsWith(folder.resolve(ONE)), "it goes with the document");
    assertEquals("edited in the word processor", Files.readString(edited));
    assertEquals(again, documents.fileOf(document), "no copy more for each opening");
  }

  @Test
  void aFileThatNobodyWroteIntoIsOpenedAgainAsItIs() throws Exception {
    var document = document("cv.txt", documents.keep(bytes("1")));
    var file = documents.fileOf(document);
    var before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    assertEquals(file, documents.fileOf(document));
    assertEquals(before, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    assertEquals(Set.of("cv.txt"), names(folder.resolve(ONE)));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anotherProgramIsToldThatItCannotWriteIntoTheFile() throws Exception {
    var file = documents.fileOf(document("cv.txt", documents.keep(bytes("1"))));
    var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    assertEquals("r--------", rights);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noNameLeadsOutOfTheFolderOrToSomethingElse(String name) throws Exception {
    Files.createDirectories(folder.getParent());
    Files.writeString(temporary.resolve("x"), "mine");
    var document = document(name, documents.keep(bytes("1")));
    var file = documents.fileOf(document);
    assertEquals(folder.resolve(ONE), file.getParent());
    assertEquals(file, file.normalize());
    assertEquals("1", Files.readString(file));
    assertEquals("mine", Files.readString(temporary.resolve("x")));
    assertTrue(documents.isIntact(document), "its name was not taken for its bytes");
    usableOnEverySystem(file.getFileName().toString());
  }

  @Test
  void theEndingOfALongNameStays() throws Exception {
    for (var letter : List.of("a", "山", "👩🏽‍🔬")) {
      var long300 = document(letter.repeat(300) + ".pdf", documents.keep(bytes("1")));
      assertTrue(documents.fileOf(long300).toString().endsWith(letter + ".pdf"));
    }
  }

  @ParameterizedTest
  @MethodSource("noHashes")
  void aHashThatIsNoneIsNeverMadeAPath(String hash) throws Exception {
    var _ = documents.keep(bytes("1"));
    Files.writeString(temporary.resolve("work.bytes"), "1");
    Files.writeString(temporary.resolve("bytes"), "1");
    var document = document("cv.pdf", new Documents.Stored(1, hash));
    assertFalse(documents.isIntact(document));
    assertThrows(IOException.class, () -> documents.fileOf(document));
    assertThrows(IOException.class, () -> documents.open(document));
  }

  static List<String> noHashes() {
    return List.of("", "..", "../..", ONE.toUpperCase(Locale.ROOT), "/" + ONE, ONE + "/../" + ONE);
  }

  static List<String> hostile() {
    return List.of(
        "../../x",
        "..\\..\\x",
        "/etc/passwd",
        "C:\\Windows\\win.ini",
        "x:stream",
        "..",
        ".",
        "...",
        "",
        "   ",
        "/",
        ".bashrc",
        "bytes",
        "BYTES",
        "bytes.",
        "CON",
        "con.pdf",
        "Nul.tar.gz",
        "com1 .txt",
        "LPT¹",
        "cv.pdf. . .",
        "a\u0000b\u0007c\u001Bd\u0085e\u2028f\r\n.pdf",
        "cv\u202Efdp.exe",
        "\u2066cv\u2069\u200F.pdf",
        "what?*<>|\".pdf",
        "-rf",
        "a".repeat(300),
        "a".repeat(300) + ".pdf",
        "山".repeat(300) + ".pdf",
        "👩🏽‍🔬".repeat(60) + ".pdf",
        "x".repeat(250) + " ." + "y".repeat(119));
  }

  private static void usableOnEverySystem(String name) {
    assertTrue(name.length() <= 130, name);
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
    assertFalse(name.matches("(?s).*[\\p{Cc}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|].*"), name);
    assertFalse(name.matches("(?s).*[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069].*"), name);
    assertFalse(name.matches("(?is)(con|prn|aux|nul|com.|lpt.) *(\\..*)?"), name);
    assertFalse(name.matches("(?s)[. ].*|.*[. ]"), name);
    assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(name), "no letter was cut in two");
  }

  private static Document document(String name, Documents.Stored stored) {
    var id = UUID.randomUUID();
    return new Document(
        new DocumentId(id),
        new CandidateId(id),
        name,
        stored.size(),
        stored.sha256(),
        Instant.EPOCH,
        1);
  }

  private static Set<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// As many zeros as asked for, without the memory for them.
  private static final class Zeros extends InputStream {
    private long rest;

    Zeros(long rest) {
      this.rest = rest;
    }

    @Override
    public int read() {
      return rest-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (rest <= 0) {
        return -1;
      }
      var given = (int) Math.min(length, rest);
      Arrays.fill(bytes, from, from + given, (byte) 0);
      rest -= given;
      return given;
    }
  }
}
