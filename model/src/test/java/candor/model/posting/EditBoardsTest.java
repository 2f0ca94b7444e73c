package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.store.Act;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditBoardsTest {
  private final EditBoards boards = new EditBoards(new MemoryStore());

  @Test
  void aCareerSiteNeedsAFolder() {
    assertTrue(boards.add(BoardSort.CAREER_SITE, BoardSettings.of("Site", " ", "Acme")).isEmpty());
    assertTrue(
        boards.add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme")).isPresent());
    assertEquals(1, boards.all().size());
  }

  @Test
  void publicAddressesAreAddresses() {
    for (var wrong :
        List.of("javascript:alert(1)", "jobs.example.org", "https://", "ftp://a.org")) {
      var settings = new BoardSettings("Site", "/site", "Acme", wrong, "", Map.of());
      assertTrue(boards.add(BoardSort.CAREER_SITE, settings).isEmpty(), wrong);
    }
    for (var wrong : List.of("javascript:alert(1)", "jobs", "a@b\"onclick=", "a@b?cc=c@d")) {
      var settings = new BoardSettings("Site", "/site", "Acme", "", wrong, Map.of());
      assertTrue(boards.add(BoardSort.CAREER_SITE, settings).isEmpty(), wrong);
    }
  }

  @Test
  void aColourIsAColourAndALogoAnAddressThatCanBeTrusted() {
    for (var wrong : List.of("red", "#12345", "#1234567", "#12345g", "1f6feb")) {
      assertTrue(
          boards.add(BoardSort.CAREER_SITE, site("/site", Map.of("accent", wrong))).isEmpty(),
          wrong);
    }
    for (var wrong :
        List.of("http://acme.example/l.svg", "l.svg", "https://a b/l.svg", "https://a\"/l.svg")) {
      assertTrue(
          boards.add(BoardSort.CAREER_SITE, site("/site", Map.of("logo", wrong))).isEmpty(), wrong);
    }
    var right = Map.of("accent", "#1f6FEB", "logo", "https://acme.example/l.svg");
    assertTrue(boards.add(BoardSort.CAREER_SITE, site("/site", right)).isPresent());
  }

  @Test
  void aWebAddressEndsInASlash() {
    var settings =
        new BoardSettings(
            "Site", "/site", "Acme", "https://acme.example/jobs", "hr@acme.example", Map.of());
    var site = boards.add(BoardSort.CAREER_SITE, settings).orElseThrow();
    assertEquals("https://acme.example/jobs/", site.url());
    assertEquals(settings, site.settings());
  }

  @Test
  void changedSettingsKeepThePlaceWhereReceivingGoesOn() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var added =
        edits.add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme")).orElseThrow();
    store.write(Act.lasting("receive"), tx -> tx.put(added.at("7")));

    var edited = edits.edit(added.id(), BoardSettings.of("Other", "", "Acme")).orElseThrow();

    assertEquals("7", edited.cursor());
    assertEquals("Other", edited.name());
  }

  @Test
  void aSiteOnAServerNeedsToSayWhichAndAPasswordGoesNowhereOpenly() {
    assertTrue(
        boards.add(BoardSort.CAREER_SITE, site("www", Map.of("delivery", "sftp"))).isEmpty());
    assertTrue(
        boards
            .add(
                BoardSort.CAREER_SITE,
                site("www", Map.of("delivery", "sftp", "host", "acme.example")))
            .isPresent());
    var dav = Map.of("delivery", "webdav");
    assertTrue(boards.add(BoardSort.CAREER_SITE, site("http://acme.example/", dav)).isEmpty());
    assertTrue(boards.add(BoardSort.CAREER_SITE, site("https://acme.example/", dav)).isPresent());
  }

  @Test
  void thanksByMailNeedAnAddressToComeFrom() {
    var silent = Map.of("intake", "folder", "folder", "/srv/mail");
    var polite = Map.of("intake", "folder", "folder", "/srv/mail", "thanks", "Thank you.");
    assertTrue(boards.add(BoardSort.MAILBOX, site("/srv/mail", silent)).isPresent());
    assertTrue(boards.add(BoardSort.MAILBOX, site("/srv/mail", polite)).isEmpty());
    assertTrue(boards.add(BoardSort.MAILBOX, site("jobs@acme.example", polite)).isPresent());
  }

  @Test
  void messagesInFilesNeedTheirFolder() {
    var folder = Map.of("intake", "folder", "folder", "/srv/mail");
    var silent = Map.of("intake", "folder");
    assertTrue(boards.add(BoardSort.MAILBOX, site("jobs@acme.example", silent)).isEmpty());
    assertTrue(boards.add(BoardSort.MAILBOX, site("", silent)).isEmpty());
    assertTrue(boards.add(BoardSort.MAILBOX, site("/srv/mail", silent)).isPresent());
    assertTrue(boards.add(BoardSort.MAILBOX, site("jobs@acme.example", folder)).isPresent());
    assertTrue(boards.add(BoardSort.MAILBOX, site("", folder)).isPresent());
  }

  @Test
  void aJobThatIsPublishedThereIsTiedToNoOther() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var lever = edits.add(BoardSort.LEVER, BoardSettings.of("Lever", "", "Acme")).orElseThrow();
    var job =
        ((JobResult.Saved)
                new EditJobs(store)
                    .open(
                        new JobDetails(
                            "Nurse",
                            1,
                            "",
                            "",
                            "AT",
                            Workplace.ON_SITE,
                            Employment.FULL_TIME,
                            null,
                            "Care."),
                        null,
                        EditJobs.FIRST_STAGES))
            .job();
    var there = new Board.OwnJob("p9", "Nurse");
    assertTrue(edits.tie(job.id(), lever.id(), there).isPresent());
    var _ = new PublishJob(store).publish(job.id(), lever.id());
    assertTrue(edits.tie(job.id(), lever.id(), new Board.OwnJob("p8", "Cook")).isEmpty());
    assertEquals("p9", store.read(s -> s.all(Posting.KIND)).getFirst().remote());
  }

  @Test
  void noSecretIsEverASetting() {
    assertTrue(
        boards
            .add(
                BoardSort.TEAMTAILOR,
                new BoardSettings("Team", "", "Acme", "", "", Map.of("key", "s3cret")))
            .isEmpty());
  }

  private static BoardSettings site(String address, Map<String, String> options) {
    return new BoardSettings("Site", address, "Acme", "", "", options);
  }
}
