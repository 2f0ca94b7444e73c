package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.Documents;
import candor.model.candidate.EditCandidates;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.intake.ReceiveApplications;
import candor.model.job.Job;
import candor.model.job.JobStatus;
import candor.model.pipeline.Application;
import candor.model.store.Act;
import candor.model.store.ChangeFeed;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedViewModelTest {
  @TempDir Path folder;
  private Publications all;
  private ReceivedViewModel model;
  private Job nurse;
  private Runnable beforeWriting = () -> {};
  private Runnable afterReading = () -> {};

  @BeforeEach
  void open() {
    all = new Publications(folder);
    nurse = all.job("Nurse");
    all.verify(all.queue(nurse, all.practice));
    model = new ReceivedViewModel(store(), all.lanes, all.frame, () -> {});
    var _ = all.lanes.deliver(all.workspace.store().changes(), model::apply);
    model.load();
    all.lanes.runAll();
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void whatIsReceivedIsShownAndNothingIsACandidateYet() {
    receive("1", "Ada Lovelace", "ada@example.org");
    assertEquals(List.of("Ada Lovelace"), names());
    assertEquals("Ada Lovelace", shown());
    assertEquals(List.of(), candidates());
  }

  @Test
  void acceptingMakesACandidateAndGoesOnToTheNext() {
    receive("1", "Ada Lovelace", "ada@example.org");
    receive("2", "Grace Hopper", "grace@example.org");
    model.accept();
    assertEquals("Grace Hopper", shown());
    all.lanes.runAll();
    assertEquals(List.of("Ada Lovelace"), candidates());
    assertEquals(List.of("Accepted Ada Lovelace for Nurse"), all.frame.done);
    assertEquals(List.of("Grace Hopper"), names());
  }

  @Test
  void acceptingAsAMarkedDuplicateJoinsThatCandidate() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.accept();
    all.lanes.runAll();
    var other = all.job("Matron");
    all.verify(all.queue(other, all.practice));
    all.receive(other, all.from(other, "2", "A. Lovelace", "ADA@example.org", ""));
    all.lanes.runAll();

    assertEquals(1, model.shown().get().orElseThrow().matches().size());
    model.mark(1);
    model.accept();
    all.lanes.runAll();

    assertEquals(List.of("Ada Lovelace"), candidates());
    var applications = all.workspace.store().read(s -> s.all(Application.KIND));
    assertEquals(2, applications.size());
    assertEquals(1, applications.stream().map(Application::candidate).distinct().count());
    assertEquals("Accepted A. Lovelace as Ada Lovelace for Matron", all.frame.done.getLast());
  }

  @Test
  void whoAppliedForAClosedJobWaitsAndIsAcceptedOnceItIsReopened() {
    receive("1", "Ada Lovelace", "ada@example.org");
    var _ = all.jobs.changeStatus(nurse.id(), JobStatus.CLOSED);
    all.lanes.runAll();
    assertEquals(0, model.plain());
    model.accept();
    all.lanes.runAll();
    assertEquals(List.of("Ada Lovelace"), names());
    assertEquals(List.of(), candidates());
    var notice = all.frame.notices.getLast();
    assertEquals("“Nurse” is closed", notice.what());
    notice.action().orElseThrow().run().run();
    all.lanes.runAll();
    assertEquals(1, model.plain());
    model.accept();
    all.lanes.runAll();
    assertEquals(List.of("Ada Lovelace"), candidates());
  }

  @Test
  void aJobThatSomebodyReopenedMeanwhileIsNotSaidToBeReopenedOnceMore() {
    receive("1", "Ada Lovelace", "ada@example.org");
    var _ = all.jobs.changeStatus(nurse.id(), JobStatus.CLOSED);
    model.accept();
    all.lanes.runAll();
    var reopen = all.frame.notices.getLast().action().orElseThrow().run();
    var _ = all.jobs.changeStatus(nurse.id(), JobStatus.OPEN);
    reopen.run();
    all.lanes.runAll();
    assertEquals(List.of(), all.frame.done);
    var _ = all.jobs.changeStatus(nurse.id(), JobStatus.CLOSED);
    reopen.run();
    all.lanes.runAll();
    assertEquals(List.of("Reopened “Nurse”"), all.frame.done);
  }

  @Test
  void whatCouldNotBeAcceptedWaitsOn() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.accept();
    all.lanes.runAll();
    receive("2", "A. Lovelace", "ada@example.org");
    model.mark(1);
    var _ = new Undo(all.workspace.store()).undo();
    var _ = new Undo(all.workspace.store()).undo();
    assertEquals(List.of(), candidates());
    model.accept();
    all.lanes.runAll();
    assertTrue(names().contains("A. Lovelace"), names()::toString);
  }

  @Test
  void acceptingNoneOffersNothingToTakeBack() {
    model.acceptPlain();
    all.lanes.runAll();
    assertEquals(List.of(), all.frame.done);
  }

  @Test
  void acceptingWithNoMarkMakesSomebodyNewEvenWithAPossibleDuplicate() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.accept();
    all.lanes.runAll();
    receive("2", "Ada's Sister", "ada@example.org");
    model.mark(1);
    model.mark(0);
    model.accept();
    all.lanes.runAll();
    assertEquals(2, candidates().size());
  }

  @Test
  void aDuplicateSaysItsReasonsTogether() {
    all.receive(nurse, all.from(nurse, "1", "Ada", "ada@example.org", "+44 113 496 0000"));
    all.lanes.runAll();
    model.accept();
    all.lanes.runAll();
    all.receive(nurse, all.from(nurse, "2", "Ada L", "ada@example.org", "+44 113 496 0000"));
    all.lanes.runAll();
    var match = model.shown().get().orElseThrow().matches().getFirst();
    assertEquals(
        List.of("same e-mail ada@example.org", "same phone +44 113 496 0000"), match.reasons());
  }

  @Test
  void aMarkStaysWhileOneLooksAtAnother() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.accept();
    all.lanes.runAll();
    receive("2", "Ada L", "ada@example.org");
    receive("3", "Grace Hopper", "grace@example.org");
    model.mark(1);
    var marked = model.marked().get();
    model.show(model.items().get(1));
    assertEquals(Optional.empty(), model.marked().get());
    model.show(model.items().getFirst());
    assertEquals(marked, model.marked().get());
    assertTrue(marked.isPresent());
  }

  @Test
  void aMarkOfWhoIsNoMatchAnyMoreCountsNoLonger() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.accept();
    all.lanes.runAll();
    receive("2", "Ada L", "ada@example.org");
    model.mark(1);
    assertInstanceOf(UndoResult.Done.class, new Undo(all.workspace.store()).undo());
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.marked().get());
    assertEquals(List.of("Ada Lovelace", "Ada L"), names());
    model.accept();
    all.lanes.runAll();
    assertEquals(List.of("Ada L"), candidates());
  }

  @Test
  void turningDownWritesNoCandidateAndCanBeTakenBack() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.turnDown();
    all.lanes.runAll();
    assertEquals(List.of(), names());
    assertEquals(List.of(), candidates());
    assertEquals(List.of("Turned Ada Lovelace down"), all.frame.done);
  }

  @Test
  void acceptingAllLeavesThoseWithPossibleDuplicates() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.accept();
    all.lanes.runAll();
    receive("2", "Ada L", "ada@example.org");
    receive("3", "Grace Hopper", "grace@example.org");
    receive("4", "Grace H", "grace@example.org");
    assertEquals(1, model.plain(), "of two who are alike the first");

    model.acceptPlain();
    all.lanes.runAll();

    assertEquals(List.of("Ada L", "Grace H"), names());
    assertEquals(2, candidates().size());
    assertEquals("Accepted 1 application", all.frame.done.getLast());
  }

  @Test
  void withNothingLeftNothingIsShown() {
    receive("1", "Ada Lovelace", "ada@example.org");
    model.accept();
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.shown().get());
    model.accept();
    model.turnDown();
    all.lanes.runAll();
    assertEquals(1, candidates().size());
  }

  @Test
  void whatWasJustAcceptedDoesNotComeBackWithAnOlderAnswer() {
    receive("1", "Ada Lovelace", "ada@example.org");
    receive("2", "Grace Hopper", "grace@example.org");
    var listed = new ArrayList<List<String>>();
    model.items().addListener((ListChangeListener<Object>) _ -> listed.add(names()));

    readingWhile(model::accept);

    assertFalse(listed.isEmpty());
    assertEquals(Set.of(List.of("Grace Hopper")), Set.copyOf(listed));
    assertEquals(List.of("Ada Lovelace"), candidates());
  }

  @Test
  void whatIsTakenBackComesBackWhateverWasReadMeanwhile() {
    receive("1", "Ada Lovelace", "ada@example.org");

    readingWhile(
        () -> {
          model.accept();
          all.lanes.runAll();
          assertInstanceOf(UndoResult.Done.class, new Undo(all.workspace.store()).undo());
        });

    assertEquals(List.of("Ada Lovelace"), names());
    assertEquals("Ada Lovelace", shown());
  }

  @Test
  void whatCouldNotBeWrittenWaitsOn() {
    receive("1", "Ada Lovelace", "ada@example.org");
    receive("2", "Grace Hopper", "grace@example.org");
    beforeWriting =
        () -> {
          throw new IllegalStateException("disk full");
        };
    model.accept();
    assertEquals(List.of("Grace Hopper"), names());
    all.lanes.runAll();
    assertEquals(List.of("Ada Lovelace", "Grace Hopper"), names());
    model.turnDownAll();
    assertEquals(List.of(), names());
    all.lanes.runAll();
    assertEquals(List.of("Ada Lovelace", "Grace Hopper"), names());
    assertEquals(List.of(), all.frame.done);
  }

  @Test
  void noneOfThoseTurnedDownComesBackWithAnOlderAnswer() {
    receive("1", "Ada Lovelace", "ada@example.org");
    receive("2", "Grace Hopper", "grace@example.org");
    var listed = new ArrayList<List<String>>();
    model.items().addListener((ListChangeListener<Object>) _ -> listed.add(names()));
    readingWhile(model::turnDownAll);
    assertFalse(listed.isEmpty());
    assertEquals(Set.of(List.of()), Set.copyOf(listed));
    assertEquals(List.of("Turned 2 applications down"), all.frame.done);
  }

  @Test
  void aFileThatACandidateGetsMeanwhileMakesThemAPossibleDuplicate() {
    var edit = new EditCandidates(all.workspace.store());
    var ada =
        assertInstanceOf(
                CandidateResult.Saved.class, edit.add(CandidateDetails.named("Ada Lovelace")))
            .candidate();
    var bytes = new Documents.Stored(3, "ab".repeat(32));
    var resume = new ReceiveApplications.NamedFile("resume.pdf", bytes);
    var application = all.from(nurse, "1", "A. Lovelace", "ada@example.org", "");
    all.receive(List.of(new ReceiveApplications.Fetched(application, List.of(resume), List.of())));
    all.lanes.runAll();
    assertEquals(1, model.plain());
    assertTrue(edit.addDocument(ada.id(), "cv.pdf", bytes).isPresent());
    all.lanes.runAll();
    assertEquals(0, model.plain());
    assertEquals(
        List.of("same file resume.pdf"),
        model.shown().get().orElseThrow().matches().getFirst().reasons());
  }

  /// Something is done to the end between a reading and its answer.
  private void readingWhile(Runnable meanwhile) {
    afterReading =
        () -> {
          afterReading = () -> {};
          meanwhile.run();
          all.lanes.runAll();
        };
    model.load();
    all.lanes.runAll();
  }

  private Store store() {
    var store = all.workspace.store();
    return new Store() {
      @Override
      public <T> T write(Act act, Function<Transaction, T> work) {
        beforeWriting.run();
        return store.write(act, work);
      }

      @Override
      public <T> T read(Function<Snapshot, T> work) {
        var answer = store.read(work);
        afterReading.run();
        return answer;
      }

      @Override
      public ChangeFeed changes() {
        return store.changes();
      }
    };
  }

  private void receive(String id, String name, String email) {
    all.receive(nurse, all.from(nurse, id, name, email, ""));
    all.lanes.runAll();
  }

  private List<String> names() {
    return model.items().stream().map(ReceivedViewModel.Item::name).toList();
  }

  private String shown() {
    return model.shown().get().orElseThrow().name();
  }

  private List<String> candidates() {
    return all.workspace.store().read(s -> s.all(Candidate.KIND)).stream()
        .map(Candidate::name)
        .toList();
  }
}
