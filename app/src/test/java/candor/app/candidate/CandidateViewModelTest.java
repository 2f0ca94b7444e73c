package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactId;
import candor.model.candidate.ContactKind;
import candor.model.history.Undo;
import candor.model.job.EditJobs;
import candor.model.job.JobStatus;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateViewModelTest {
  @TempDir Path folder;
  private Pool pool;
  private CandidateId ada;

  @BeforeEach
  void open() {
    pool = new Pool(folder);
    ada = pool.add("Ada Lovelace", "Analyst", "London", "Referral");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void aChangedLineIsStoredAndCanBeTakenBack() {
    var model = pool.candidate(ada);
    model.change(CandidateLine.HEADLINE, "Analyst", "Engineer");
    pool.lanes.runAll();
    assertEquals("Engineer", shown(model).candidate().headline());
    assertEquals(List.of("Changed the headline of Ada Lovelace"), pool.frame.done);
    pool.frame.undos.getFirst().run();
    pool.lanes.runAll();
    assertEquals("Analyst", shown(model).candidate().headline());
  }

  @Test
  void aLineThatIsStoredAsItWasSaysNothing() {
    var model = pool.candidate(ada);
    model.change(CandidateLine.HEADLINE, "Analyst", " Analyst  ");
    pool.lanes.runAll();
    assertEquals(List.of(), pool.frame.done, "an undo would take back something else");
  }

  @Test
  void aLineThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    var model = pool.candidate(ada);
    elsewhere(new CandidateDetails("Ada King", "Analyst", "London", "Referral"));
    model.change(CandidateLine.NAME, "Ada Lovelace", "Ada Byron");
    pool.lanes.runAll();
    assertEquals("Ada King", shown(model).candidate().name());
    var notice = pool.frame.notices.getFirst();
    assertTrue(notice.what().contains("Ada King") && notice.what().contains("Ada Byron"));
    notice.action().orElseThrow().run().run();
    pool.lanes.runAll();
    assertEquals("Ada Byron", shown(model).candidate().name());
  }

  @Test
  void changesOfTwoDifferentLinesAreBothKept() {
    var model = pool.candidate(ada);
    elsewhere(new CandidateDetails("Ada Lovelace", "Analyst", "Paris", "Referral"));
    model.change(CandidateLine.HEADLINE, "Analyst", "Engineer");
    pool.lanes.runAll();
    assertEquals(
        new CandidateDetails("Ada Lovelace", "Engineer", "Paris", "Referral"),
        shown(model).candidate().details());
    assertEquals(List.of(), pool.frame.notices);
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndSaysWhatWasTyped() {
    var model = pool.candidate(ada);
    var before = model.stateProperty().get();
    model.change(CandidateLine.HEADLINE, "Analyst", "x".repeat(301));
    pool.lanes.runAll();
    assertEquals("Analyst", shown(model).candidate().headline());
    assertTrue(pool.frame.notices.getFirst().next().contains("xxx"));
    assertTrue(!model.stateProperty().get().equals(before), "fields are to go back");
  }

  @Test
  void aValueThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    var field = pool.edit.addField("Notice period").orElseThrow();
    var model = pool.candidate(ada);
    pool.edit.setValue(ada, field.id(), "1 month");
    pool.lanes.runAll();
    model.setValue(field, "", "3 months");
    pool.lanes.runAll();
    assertEquals("1 month", shown(model).values().get(field.id()));
    assertEquals(1, pool.frame.notices.size());
  }

  @Test
  void aContactThatIsThereAlreadyIsNotAddedTwice() {
    var model = pool.candidate(ada);
    for (var typed : List.of("ada@example.org", "ADA@example.org")) {
      model.addContact(ContactKind.EMAIL, typed, () -> {});
      pool.lanes.runAll();
    }
    assertEquals(1, shown(model).contacts().size());
    assertEquals(1, pool.frame.notices.size());
  }

  @Test
  void onlyWebMailAndPhoneAddressesAreOpened() {
    assertEquals(link("mailto:ada@example.org"), open(ContactKind.EMAIL, "ada@example.org"));
    assertEquals(link("tel:+442079460958"), open(ContactKind.PHONE, "+44 20 7946-0958"));
    assertEquals(link("https://example.org/ada"), open(ContactKind.LINK, "example.org/ada"));
    assertEquals(link("http://example.org"), open(ContactKind.LINK, "http://example.org"));
    assertEquals(link("https://ada.example:8080/x"), open(ContactKind.LINK, "ada.example:8080/x"));
    for (var address : List.of("file:///etc/passwd", "javascript:alert(1)", "no link at all")) {
      assertEquals(Optional.empty(), open(ContactKind.LINK, address), address);
    }
    assertEquals(Optional.empty(), open(ContactKind.EMAIL, "nobody"));
  }

  @Test
  void whatIsTypedTellsWhichSortOfContactItIs() {
    assertEquals(ContactKind.EMAIL, ReachPiece.sort(" ada@example.org"));
    assertEquals(ContactKind.PHONE, ReachPiece.sort("+44 (20) 7946-0958"));
    assertEquals(ContactKind.LINK, ReachPiece.sort("github.com/ada"));
    assertEquals(ContactKind.LINK, ReachPiece.sort("https://social.example/@ada"));
  }

  @Test
  void aTagIsCompletedFromThoseInUse() {
    var known = List.of("distributed systems", "Kotlin", "kotlin multiplatform");
    assertEquals(Optional.of("Kotlin"), TagsPiece.completion("ko", known));
    assertEquals(Optional.of("kotlin multiplatform"), TagsPiece.completion("kotlin ", known));
    assertEquals(Optional.empty(), TagsPiece.completion("", known));
    assertEquals(Optional.empty(), TagsPiece.completion("java", known));
  }

  @Test
  void onlyOpenJobsThatTheCandidateIsNotInAreOffered() {
    var inside = pool.job("Backend developer");
    var open = pool.job("Data engineer");
    var closed = pool.job("Nurse, nights");
    var _ = new EditJobs(pool.workspace.store()).changeStatus(closed, JobStatus.CLOSED);
    var _ = pool.apply(ada, inside);
    var model = pool.candidate(ada);
    var offered = new java.util.ArrayList<Object>();
    model.jobsToChoose(jobs -> jobs.forEach(job -> offered.add(job.job().id())));
    pool.lanes.runAll();
    assertEquals(List.of(open), offered);
    model.putForward(open, "Data engineer");
    pool.lanes.runAll();
    assertEquals(List.of("Put Ada Lovelace forward for Data engineer"), pool.frame.done);
    assertEquals(2, shown(model).standings().size());
  }

  @Test
  void nobodyIsPutForwardForAJobThatWasClosedMeanwhile() {
    var nurse = pool.job("Nurse, nights");
    var model = pool.candidate(ada);
    var _ = new EditJobs(pool.workspace.store()).changeStatus(nurse, JobStatus.CLOSED);
    model.putForward(nurse, "Nurse, nights");
    pool.lanes.runAll();
    assertEquals(List.of(), pool.frame.done);
    assertEquals(
        "Ada Lovelace was not put forward: “Nurse, nights” is closed",
        pool.frame.notices.getLast().what());
    assertEquals(List.of(), shown(model).standings());
  }

  @Test
  void aCandidateWhoWasTakenBackIsGoneAndComesAgain() {
    var model = pool.candidate(ada);
    var undo = new Undo(pool.workspace.store());
    var _ = undo.undo();
    pool.lanes.runAll();
    assertInstanceOf(SheetState.Gone.class, model.stateProperty().get());
    var _ = undo.redo();
    pool.lanes.runAll();
    assertEquals("Ada Lovelace", model.nameProperty().getValue());
  }

  @Test
  void aCandidateNobodySeesIsReadOnlyWhenSeenAgain() {
    var model = pool.candidate(ada);
    model.setShown(false);
    var _ = pool.edit.tag(ada, "kotlin");
    pool.lanes.runAll();
    assertEquals(List.of(), shown(model).tags());
    model.setShown(true);
    pool.lanes.runAll();
    assertEquals(1, shown(model).tags().size());
  }

  @Test
  void tagsToChooseFromAreReadOnlyWhenSomeAreOthers() {
    var model = pool.candidate(ada);
    var before = pool.candidates.tags;
    pool.note(ada, "Would start in June");
    pool.lanes.runAll();
    assertEquals(1, shown(model).notes().size());
    assertEquals(before, pool.candidates.tags);
    var _ = pool.edit.tag(pool.add("Grace Hopper"), "kotlin");
    pool.lanes.runAll();
    assertEquals(List.of("kotlin"), model.knownTags());
  }

  private void elsewhere(CandidateDetails details) {
    var stored = pool.workspace.store().read(s -> s.find(ada)).orElseThrow();
    var _ = pool.edit.edit(stored.with(details));
  }

  private Optional<URI> open(ContactKind sort, String address) {
    return Links.to(Contact.of(new ContactId(new UUID(0, 1)), ada, sort, address));
  }

  private static Optional<URI> link(String text) {
    return Optional.of(URI.create(text));
  }

  private static Sheet shown(CandidateViewModel model) {
    return assertInstanceOf(SheetState.There.class, model.stateProperty().get()).sheet();
  }
}
