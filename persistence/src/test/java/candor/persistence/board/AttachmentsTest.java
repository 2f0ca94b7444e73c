package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import candor.model.candidate.Documents;
import candor.model.candidate.KeptFile;
import candor.model.intake.ReceiveApplications.Fetched;
import candor.model.intake.ReceiveApplications.NamedFile;
import candor.model.posting.Board;
import candor.model.posting.Board.Attachment;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {
  private final List<byte[]> kept = new CopyOnWriteArrayList<>();
  private final Documents documents =
      new Documents() {
        @Override
        public Stored put(InputStream bytes) throws IOException {
          var all = bytes.readAllBytes();
          kept.add(all);
          return new Stored(all.length, "00".repeat(32));
        }

        @Override
        public void settle(Collection<Stored> put) throws IOException {
          throw new IOException("not asked for here");
        }

        @Override
        public InputStream open(KeptFile document) throws IOException {
          throw new IOException("not asked for here");
        }

        @Override
        public Path fileOf(KeptFile document) throws IOException {
          throw new IOException("not asked for here");
        }
      };
  private final ExecutorService files = Executors.newFixedThreadPool(3);
  private boolean online = true;
  private boolean goOn;
  private Runnable ask = () -> {};

  @AfterEach
  void close() {
    files.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cv.pdf, 255044462d312e37, cv.pdf",
    "cv.doc, 255044462d312e37, cv.doc.pdf",
    "cv, 255044462d312e37, cv.pdf",
    "late.pdf, 0a0a255044462d312e37, late.pdf",
    "CV.DOCX, 504b030414000600, CV.DOCX",
    "photo.png, ffd8ffe000104a46, photo.png.jpg",
    "cv.txt, 48656c6c6f, cv.txt",
    "cv.pdf, 48656c6c6f, cv.pdf.txt",
    "page.html, 3c68746d6c3e, page.html.txt",
    "run.bat, 40656368, run.bat.txt",
    "'../../etc/passwd', 48656c6c6f, passwd",
    "'C:\\x\\cv.rtf', 7b5c727466, cv.rtf"
  })
  void aNameSaysWhatTheBytesAre(String said, String hex, String name) {
    var fetched = fetch(file(said, HexFormat.of().parseHex(hex)));
    assertEquals(List.of(name), fetched.files().stream().map(NamedFile::name).toList());
    assertEquals(hex, HexFormat.of().formatHex(kept.getFirst()), "the bytes stay as they came");
  }

  @ParameterizedTest
  @CsvSource({"cv.pdf, 4d5a9000", "cv.pdf, 7f454c4602", "cv.txt, 23212f62696e2f7368"})
  void aProgramIsLeftOut(String name, String hex) {
    var fetched = fetch(file(name, HexFormat.of().parseHex(hex)));
    assertEquals(List.of(), fetched.files());
    assertEquals(List.of(name + " is a program."), fetched.lost());
    assertEquals(List.of(), kept);
  }

  @Test
  void whatIsTooLargeIsLeftOutAndTheRestIsKept() {
    var fetched =
        fetch(
            new Attachment("giant.pdf", Endless::new),
            file("cv.txt", "Hello".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("cv.txt"), fetched.files().stream().map(NamedFile::name).toList());
    assertEquals(List.of("giant.pdf is larger than 25 MB."), fetched.lost());
  }

  @Test
  void whatTheBoardRefusesIsLostAndSaidToBe() {
    var fetched =
        fetch(
            new Attachment(
                "cv.pdf",
                () -> {
                  throw new BoardException(Reason.REFUSED, "HTTP 404");
                }));
    assertEquals(List.of("cv.pdf: HTTP 404"), fetched.lost());
  }

  @Test
  void whatTheBoardCouldNotDeliverIsLostToo() {
    var came =
        new Board.IncomingApplication(
            "1",
            Board.To.remote("job"),
            new Board.Applicant("Ann", "", ""),
            new Board.Said("Hello", "", ""),
            List.of(file("cv.pdf", new byte[0])),
            List.of("The rest is too large."));
    try (var beside = beside()) {
      var attachments = attachments(beside);
      assertEquals(
          List.of("The rest is too large.", "cv.pdf is empty."),
          attachments.end(attachments.begin(came), () -> {}).lost());
    }
  }

  @Test
  void whileTheBoardCantBeAskedNothingIsStored() {
    var away =
        new Attachment(
            "cv.pdf",
            () -> {
              throw new BoardException(Reason.UNREACHABLE, "away");
            });
    assertEquals(
        Reason.UNREACHABLE, assertThrows(BoardException.class, () -> fetch(away)).reason());
    var torn = new Attachment("cv.pdf", Torn::new);
    assertEquals(
        Reason.UNREACHABLE, assertThrows(BoardException.class, () -> fetch(torn)).reason());
  }

  @Test
  void oneFileThatNeverComesDoesNotKeepTheRestAwayForEver() {
    goOn = true;
    var fetched =
        fetch(
            new Attachment("cv.pdf", Torn::new),
            file("letter.txt", "Hello".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("letter.txt"), fetched.files().stream().map(NamedFile::name).toList());
    assertEquals(List.of("cv.pdf: What is attached did not come to its end."), fetched.lost());
  }

  @Test
  void aFileIsLeftOutOnlyWhileTheBoardAnswersElsewhere() {
    goOn = true;
    var away = new BoardException(Reason.UNREACHABLE, "away");
    ask =
        () -> {
          throw away;
        };
    var torn = new Attachment("cv.pdf", Torn::new);
    assertEquals(away, assertThrows(BoardException.class, () -> fetch(torn)));
  }

  @Test
  void aFileThatIsCutShortAfterAnotherWasLeftOutIsNotLost() {
    goOn = true;
    var stopped = new BoardException(Reason.UNREACHABLE, "The exchange was stopped.");
    var second =
        new Attachment(
            "letter.pdf",
            () -> {
              ask =
                  () -> {
                    throw stopped;
                  };
              throw stopped;
            });
    assertEquals(
        stopped,
        assertThrows(
            BoardException.class, () -> fetch(new Attachment("cv.pdf", Torn::new), second)));
  }

  @Test
  void filesOfSeveralAreFetchedAtATime() {
    var underWay = new CountDownLatch(3);
    var one = application(new Attachment("cv.txt", () -> whenAllAre(underWay)));
    try (var beside = beside()) {
      var attachments = attachments(beside);
      var coming = Stream.of(one, one, one).map(attachments::begin).toList();
      for (var each : coming) {
        assertEquals(List.of(), attachments.end(each, () -> ask.run()).lost());
      }
    }
    assertEquals(3, kept.size());
  }

  private static InputStream whenAllAre(CountDownLatch underWay) throws IOException {
    underWay.countDown();
    try {
      assertTrue(underWay.await(1, TimeUnit.MINUTES), "each waits for the one before");
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return new ByteArrayInputStream(new byte[] {65});
  }

  @Test
  void onceTheBoardIsBusyItIsAskedForNoMoreFiles() {
    var busy = new BoardException(Reason.BUSY, "HTTP 429");
    var first =
        application(
            new Attachment(
                "1.txt",
                () -> {
                  throw busy;
                }));
    var second = application(file("2.txt", new byte[] {65}));
    try (var beside = beside()) {
      var attachments = attachments(beside);
      var _ =
          assertThrows(BoardException.class, () -> attachments.end(attachments.begin(first), ask));
      assertEquals(
          busy,
          assertThrows(
              BoardException.class, () -> attachments.end(attachments.begin(second), ask)));
    }
    assertEquals(List.of(), kept);
  }

  @Test
  void aFileThatIsForbiddenKeepsNoneOfAnotherApplicationAway() {
    goOn = true;
    var forbidden =
        application(
            new Attachment(
                "1.txt",
                () -> {
                  throw new BoardException(Reason.NOT_ALLOWED, "HTTP 403");
                }));
    var good = application(file("2.txt", new byte[] {65}));
    // The second is not asked for at first.
    try (var beside = new Beside(Runnable::run, () -> {})) {
      var attachments = attachments(beside);
      var coming = Stream.of(forbidden, good).map(attachments::begin).toList();
      assertEquals(List.of("1.txt: HTTP 403"), attachments.end(coming.getFirst(), ask).lost());
      assertEquals(List.of(), attachments.end(coming.getLast(), ask).lost());
    }
    assertEquals(1, kept.size());
  }

  @Test
  void anErrorOfTheProgramWithOneFileIsThatFilesLoss() {
    var fetched =
        fetch(
            new Attachment(
                "cv.txt",
                () -> {
                  throw new IllegalStateException("said of Ann");
                }),
            file("2.txt", new byte[] {65}));
    assertEquals(List.of("cv.txt could not be taken (IllegalStateException)."), fetched.lost());
    assertEquals(1, fetched.files().size());
  }

  @Test
  void itIsThatFilesLossAlsoWhereItIsAskedForLater() {
    goOn = true;
    var fault = new IllegalStateException("said of Ann");
    var reasons =
        new ArrayDeque<RuntimeException>(
            List.of(new BoardException(Reason.UNREACHABLE, "away"), fault));
    var file =
        new Attachment(
            "cv.txt",
            () -> {
              throw reasons.remove();
            });
    assertEquals(List.of("cv.txt could not be taken (IllegalStateException)."), fetch(file).lost());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingMoreIsFetchedOnceTheNetworkIsOffAndNothingIsLost(boolean goOn) {
    this.goOn = goOn;
    online = false;
    ask = () -> fail("nothing leaves");
    assertEquals(
        Reason.UNREACHABLE,
        assertThrows(BoardException.class, () -> fetch(file("cv.txt", new byte[] {65}))).reason());
    assertEquals(List.of(), kept);
  }

  @Test
  void moreThanTwentyFilesAreNotTaken() {
    var many =
        IntStream.range(0, 22)
            .mapToObj(i -> file(i + ".txt", new byte[] {65}))
            .toArray(Attachment[]::new);
    var fetched = fetch(many);
    assertEquals(20, fetched.files().size());
    assertEquals(2, fetched.lost().size());
  }

  @Test
  void aNameIsNeverEmptyAndNeverEndless() {
    var fetched = fetch(file("///", new byte[] {65}), file("x".repeat(5000), new byte[] {65}));
    assertEquals("file", fetched.files().getFirst().name());
    assertTrue(fetched.files().getLast().name().length() <= 200);
  }

  private Fetched fetch(Attachment... files) {
    try (var beside = beside()) {
      var attachments = attachments(beside);
      return attachments.end(attachments.begin(application(files)), () -> ask.run());
    }
  }

  private Beside beside() {
    return new Beside(files::execute, () -> {});
  }

  private Attachments attachments(Beside beside) {
    return new Attachments(documents, beside, () -> online, goOn);
  }

  private static Board.IncomingApplication application(Attachment... files) {
    return new Board.IncomingApplication(
        "1",
        Board.To.remote("job"),
        new Board.Applicant("Ann", "", ""),
        new Board.Said("", "", ""),
        List.of(files));
  }

  private static Attachment file(String name, byte[] bytes) {
    return new Attachment(name, () -> new ByteArrayInputStream(bytes));
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 65;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      return length;
    }
  }

  private static final class Torn extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the connection broke");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      throw new IOException("the connection broke");
    }
  }
}
