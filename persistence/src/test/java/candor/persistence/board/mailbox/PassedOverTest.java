package candor.persistence.board.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.Proposal;
import candor.model.job.EditJobs;
import candor.model.job.JobResult;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.ExchangeReport.PassedOver;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.Untaken;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of messages in a mailbox that are no application to a job here.
class PassedOverTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T10:00:00Z");
  @TempDir Path folder;
  private final MemoryStore store = new MemoryStore();
  private final Set<String> broken = new HashSet<>();
  private BoardAccount account;
  private String to = "";

  @BeforeEach
  void aJobIsPublishedInAMailbox() {
    var options = Map.of("intake", "folder", "folder", folder.toString());
    var settings = new BoardSettings("Mail", "jobs@example.com", "Acme", "", "", options);
    account = new EditBoards(store).add(BoardSort.MAILBOX, settings).orElseThrow();
    var opened = new EditJobs(store).open(Postings.job("Nurse"), null, List.of("Applied"));
    if (opened instanceof JobResult.Saved(var job)) {
      var _ = new PublishJob(store).publish(job.id(), account.id());
    }
    assertTrue(run().isClean());
    to = Objects.requireNonNull(store.read(s -> s.all(Posting.KIND)).getFirst().link());
  }

  @Test
  void messagesThatNameNoJobHereAreToldOnce() throws IOException {
    write("a.eml", 1, mail("jobs@example.com", "a"));
    write("b.eml", 2, mail(to, "b"));
    write("c.eml", 3, mail(Mails.TO, "of another workspace"));
    var report = run();
    assertEquals(1, report.received());
    assertEquals(new PassedOver(2, List.of()), passed(report));
    assertTrue(report.isClean(), "other mail is no failure");
    assertEquals(new Untaken(2, 0), untaken());
    assertEquals(PassedOver.NONE, passed(run()), "it is known");
    write("d.eml", 4, mail("jobs@example.com", "d"));
    assertEquals(new PassedOver(1, List.of()), passed(run()));
    assertEquals(new Untaken(3, 0), untaken(), "it stays known how many there are");
  }

  @Test
  void whatIsReadAgainIsNoNews() throws IOException {
    write("b.eml", 5, mail("jobs@example.com", "b"));
    assertEquals(1, passed(run()).messages());
    write("a.eml", 1, mail("jobs@example.com", "a"));
    assertEquals(1, passed(run()).messages(), "all is read again, and one is new");
    Files.delete(folder.resolve("a.eml"));
    assertEquals(PassedOver.NONE, passed(run()));
    assertEquals(new Untaken(1, 0), untaken(), "one is gone");
  }

  @Test
  void messagesOfAllPagesAreCounted() throws IOException {
    for (var i = 0; i < 130; i++) {
      write("%03d.eml".formatted(2 * i), 2 * i, mail(to, "" + i));
      write("%03d.eml".formatted(2 * i + 1), 2 * i + 1, mail("jobs@example.com", "" + i));
    }
    assertEquals(130, passed(run()).messages());
    assertEquals(130, proposals());
  }

  @Test
  void whatMachinesSendBackIsNotCounted() throws IOException {
    write("a.eml", 1, "Auto-Submitted: auto-replied\n" + mail(to, "I am on holiday"));
    write("b.eml", 2, "Auto-Submitted: auto-replied\n" + mail("jobs@example.com", "I am, too"));
    assertEquals(PassedOver.NONE, passed(run()));
  }

  @Test
  void aFileThatCantBeReadIsNamedAndTheOthersAreReceived() throws IOException {
    write("a.eml", 1, mail(to, "a"));
    write("b.eml", 2, mail(to, "b"));
    write("c.eml", 3, mail(to, "c"));
    broken.add("b.eml");
    var report = run();
    assertEquals(2, report.received());
    assertEquals(new PassedOver(0, List.of("b.eml")), passed(report));
    assertFalse(report.isClean());
    assertTrue(report.isCalm(), "nothing comes of trying again soon");
    assertEquals(new Untaken(0, 1), untaken());
    broken.clear();
    assertEquals(1, run().received(), "it is read once it can be");
    assertEquals(Untaken.NONE, untaken());
  }

  @Test
  void aFileThatCantBeReadKeepsNoPageFromTheNext() throws IOException {
    for (var i = 0; i < 250; i++) {
      write("%03d.eml".formatted(i), i, mail(to, "" + i));
    }
    broken.addAll(Set.of("000.eml", "120.eml", "249.eml"));
    var report = run();
    assertEquals(247, report.received());
    assertEquals(List.of("000.eml", "120.eml", "249.eml"), passed(report).unreadable());
  }

  private ExchangeReport run() {
    return exchange().run(Exchange.Call.ALL);
  }

  private Exchange exchange() {
    return Exchanges.with(
        store,
        board ->
            new MailboxBoard(
                board.settings(),
                new FolderIntake(folder.toString(), Instant::now, this::open),
                () -> ""),
        () -> true);
  }

  private InputStream open(Path file) throws IOException {
    if (broken.contains(file.getFileName().toString())) {
      throw new IOException("somebody else has it open");
    }
    return Files.newInputStream(file);
  }

  private Untaken untaken() {
    return store.read(s -> Untaken.of(s, account.id()));
  }

  private int proposals() {
    return store.read(s -> s.all(Proposal.KIND)).size();
  }

  private static PassedOver passed(ExchangeReport report) {
    return report.visits().getFirst().passedOver();
  }

  private static String mail(String to, String words) {
    return "From: Ann <ann@example.org>\nTo: %s\nSubject: Hello\nMessage-ID: <%s@example.org>\n\n%s"
        .formatted(to, words.replace(' ', '.'), words);
  }

  private void write(String name, int seconds, String mail) throws IOException {
    var file = folder.resolve(name);
    Files.write(file, Mails.bytes(mail));
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(seconds)));
  }
}
