package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.store.Act;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    var job = job(store);
    var there = new Board.OwnJob("p9", "Nurse");
    assertTrue(edits.tie(job.id(), lever.id(), there).isPresent());
    var _ = new PublishJob(store).publish(job.id(), lever.id());
    assertTrue(edits.tie(job.id(), lever.id(), new Board.OwnJob("p8", "Cook")).isEmpty());
    assertEquals("p9", store.read(s -> s.all(Posting.KIND)).getFirst().remote());
  }

  @Test
  void whatThePublicSeesInAnotherWayGoesAgainUntilThatIsUndone() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var sent = sent(store, site.id());
    var content = Objects.requireNonNull(sent.content());
    assertEquals(1, edits.shown(site.id()), "so many are to go again");

    var green = site("/site", Map.of("accent", "#00ff00"));
    var _ = edits.edit(site.id(), green);
    var again = due(store);
    assertEquals(List.of(content), again.stream().map(OutboxItem::content).toList());

    var _ = edits.edit(site.id(), applyTo("jobs@acme.example"));
    assertEquals(1, due(store).size());
    assertNotEquals(again, due(store), "an exchange under way would send it the former way");

    var undo = new Undo(store);
    assertInstanceOf(UndoResult.Done.class, undo.undo());
    assertEquals(again.stream().map(OutboxItem::id).toList(), ids(due(store)));
    assertInstanceOf(UndoResult.Done.class, undo.undo());
    assertEquals(List.of(), due(store));
    assertEquals(site.settings(), edits.all().getFirst().settings());

    assertInstanceOf(UndoResult.Done.class, undo.redo());
    assertEquals(again.stream().map(OutboxItem::id).toList(), ids(due(store)));
    assertEquals(green, edits.all().getFirst().settings());
  }

  @Test
  void whatWasPublishedSinceIsNotReplacedByWhatWentAgainBefore() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var posting = store.read(s -> s.find(sent(store, site.id()).posting())).orElseThrow();
    var _ = edits.edit(site.id(), applyTo("jobs@acme.example"));
    var edit = store.write(Act.lasting("look"), tx -> tx.undoable().orElseThrow().sequence());
    var undo = new Undo(store);
    assertInstanceOf(UndoResult.Done.class, undo.undo());

    var job = store.read(s -> s.find(posting.job())).orElseThrow();
    var _ = new EditJobs(store).edit(job.with(details("Give care."), job.kit()));
    var newer =
        assertInstanceOf(
                PublishResult.Queued.class, new PublishJob(store).publish(posting.job(), site.id()))
            .item();
    carryOut(store, newer, Board.Shown.of(Objects.requireNonNull(newer.content())));

    assertInstanceOf(UndoResult.Blocked.class, undo.redo(edit));
    assertEquals(List.of(), due(store));
  }

  @Test
  void whatWasClosedSinceIsNotPublishedByWhatWentAgainBefore() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var posting = sent(store, site.id()).posting();
    var _ = edits.edit(site.id(), applyTo("jobs@acme.example"));
    var edit = store.write(Act.lasting("look"), tx -> tx.undoable().orElseThrow().sequence());
    var undo = new Undo(store);
    assertInstanceOf(UndoResult.Done.class, undo.undo());

    var closing =
        assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).close(posting)).item();
    carryOut(store, closing, null);

    assertInstanceOf(UndoResult.Blocked.class, undo.redo(edit));
    assertEquals(List.of(), due(store));
  }

  @Test
  void whatIsToGoAgainDoesSoAlsoWhenItWasTakenBackOnTheWay() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var publish = new PublishJob(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var posting = sent(store, site.id()).posting();
    var job = store.read(s -> s.find(posting)).orElseThrow().job();
    var _ = edits.edit(site.id(), applyTo("jobs@acme.example"));
    assertInstanceOf(PublishResult.Queued.class, publish.close(posting));
    assertInstanceOf(PublishResult.Queued.class, publish.publish(job, site.id()));
    assertTrue(publish.takeBack(due(store).getFirst().id()));
    assertInstanceOf(PublishResult.Queued.class, publish.publish(job, site.id()));
    assertInstanceOf(PublishResult.UnderWay.class, publish.publish(job, site.id()));
  }

  @Test
  void whatThePublicDoesNotSeeSendsNothingAgain() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var _ = sent(store, site.id());
    var _ = edits.edit(site.id(), site("/site", Map.of("keyFile", "/key")));
    var _ = edits.edit(site.id(), site("/site", Map.of("delivery", "folder")));
    assertEquals(List.of(), due(store), "a folder is meant where nothing else is said");
  }

  @Test
  void whatASiteShowsGoesToItsNewPlace() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var sent = sent(store, site.id());
    var server = Map.of("delivery", "sftp", "host", "one.example");
    for (var place :
        List.of(
            site("/other", Map.of()),
            site("/other", server),
            site("/other", Map.of("delivery", "sftp", "host", "two.example")))) {
      var before = ids(due(store));
      assertTrue(edits.edit(site.id(), place).isPresent());
      assertEquals(List.of(sent.content()), due(store).stream().map(OutboxItem::content).toList());
      assertNotEquals(before, ids(due(store)), "the former place is not meant any more");
    }
  }

  @Test
  void whatIsToBeClosedOrWasRefusedDoesNotGoAgainByItself() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var outbox = new Outbox(store);
    var _ = new PublishJob(store).close(sent(store, site.id()).posting());
    assertEquals(0, edits.shown(site.id()));
    var _ = edits.edit(site.id(), applyTo("jobs@acme.example"));
    var closing = due(store).getFirst();
    assertEquals(List.of(OutboxAct.CLOSE), due(store).stream().map(OutboxItem::act).toList());

    var _ = outbox.sending(List.of(closing));
    outbox.failed(closing.id(), "no");
    var _ = edits.edit(site.id(), applyTo("hr@acme.example"));
    assertEquals(List.of(), due(store));
  }

  @Test
  void whatIsTakenBackAfterTheSettingsChangedLetsTheShownOneGoAgain() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var publish = new PublishJob(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var sent = sent(store, site.id());
    var _ = publish.close(sent.posting());
    var _ = edits.edit(site.id(), applyTo("jobs@acme.example"));

    assertTrue(publish.takeBack(due(store).getFirst().id()));
    assertEquals(List.of(sent.content()), due(store).stream().map(OutboxItem::content).toList());
    var posting = store.read(s -> s.find(sent.posting())).orElseThrow();
    assertEquals(sent.content(), posting.wanted());
    assertTrue(publish.takeBack(due(store).getFirst().id()));
    assertEquals(List.of(), due(store), "the user does not want it to go again");
  }

  @Test
  void settingsThatThePublicSeesByNowAreNotUndoneBehindIt() {
    var store = new MemoryStore();
    var edits = new EditBoards(store);
    var site = edits.add(BoardSort.CAREER_SITE, site("/site", Map.of())).orElseThrow();
    var _ = edits.edit(site.id(), applyTo("jobs@acme.example"));
    var edit = store.write(Act.lasting("look"), tx -> tx.undoable().orElseThrow().sequence());
    var sent = sent(store, site.id());
    var undo = new Undo(store);

    var blocked = assertInstanceOf(UndoResult.Blocked.class, undo.undo(edit));
    assertEquals(OutboxItem.KIND.name(), blocked.kind());
    var publishing = store.read(s -> s.past().operation(blocked.later().getFirst()));
    assertEquals("publish-job", publishing.orElseThrow().act());

    var _ = new PublishJob(store).close(sent.posting());
    assertInstanceOf(UndoResult.Blocked.class, undo.undo(edit), "it is still there");
    carryOut(store, due(store).getFirst(), null);
    assertInstanceOf(UndoResult.Done.class, undo.undo(edit));
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

  private static OutboxItem sent(MemoryStore store, BoardId board) {
    var item =
        assertInstanceOf(
                PublishResult.Queued.class, new PublishJob(store).publish(job(store).id(), board))
            .item();
    carryOut(store, item, Board.Shown.of(Objects.requireNonNull(item.content())));
    return item;
  }

  // Taken and read back.
  private static void carryOut(MemoryStore store, OutboxItem item, Board.@Nullable Shown shown) {
    var outbox = new Outbox(store);
    var _ = outbox.sending(List.of(item));
    outbox.sent(List.of(item.id()));
    outbox.looked(List.of(new Outbox.Look(item.id(), shown, "")));
  }

  private static List<OutboxItem> due(MemoryStore store) {
    return new Outbox(store).due();
  }

  private static List<OutboxId> ids(List<OutboxItem> items) {
    return items.stream().map(OutboxItem::id).toList();
  }

  private static Job job(MemoryStore store) {
    return assertInstanceOf(
            JobResult.Saved.class,
            new EditJobs(store).open(details("Care."), null, EditJobs.FIRST_STAGES))
        .job();
  }

  private static JobDetails details(String description) {
    return new JobDetails(
        "Nurse", 1, "", "", "AT", Workplace.ON_SITE, Employment.FULL_TIME, null, description);
  }

  private static BoardSettings applyTo(String address) {
    return new BoardSettings("Site", "/site", "Acme", "", address, Map.of());
  }

  private static BoardSettings site(String address, Map<String, String> options) {
    return new BoardSettings("Site", address, "Acme", "", "", options);
  }
}
