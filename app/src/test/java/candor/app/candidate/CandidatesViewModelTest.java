package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.candidate.CandidatesViewModel.Counts;
import candor.app.candidate.CandidatesViewModel.NewCandidate;
import candor.app.work.Refresh;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.history.Undo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesViewModelTest {
  @TempDir Path folder;
  private final List<CandidateId> added = new ArrayList<>();
  private final List<NewCandidate> again = new ArrayList<>();
  private Pool pool;
  private CandidatesViewModel model;
  private int rereads;

  @BeforeEach
  void open() {
    pool = new Pool(folder);
    for (var name : List.of("Grace Hopper", "Ada Lovelace", "Edsger Dijkstra")) {
      var _ = pool.add(name);
    }
    model = new CandidatesViewModel(pool.ports(), pool.desk());
    model.onChanged(() -> rereads++);
    model.setShown(true);
    pool.lanes.runAll();
  }

  @AfterEach
  void close() {
    model.close();
    pool.close();
  }

  @Test
  void everybodyIsListedByName() {
    assertEquals(List.of("Ada Lovelace", "Edsger Dijkstra", "Grace Hopper"), names());
    assertEquals(Optional.of(new Counts(3, 3)), model.countsProperty().get());
  }

  @Test
  void wordsTagAndOrderNarrowTheListTogether() {
    var _ = pool.edit.tag(page().getFirst().candidate().id(), "kotlin");
    pool.lanes.runAll();
    assertEquals(List.of("kotlin"), model.tags());
    model.sort("NAME", false);
    assertEquals(List.of("Grace Hopper", "Edsger Dijkstra", "Ada Lovelace"), names());
    model.find("e");
    pool.lanes.runAll();
    assertEquals(Optional.of(new Counts(1, 3)), model.countsProperty().get());
    model.find("");
    model.only("kotlin");
    pool.lanes.runAll();
    assertEquals(List.of("Ada Lovelace"), names());
    assertEquals(
        new CandidateQuery("", "kotlin", CandidateQuery.Order.NAME, true),
        model.queryProperty().get());
  }

  @Test
  void whoIsNotInTheListAtTheMomentIsNotTakenForGone() {
    var ada = page().getFirst().candidate().id();
    var pages = model.pages(new CandidateQuery("grace", null, CandidateQuery.Order.NAME, false));
    assertFalse(pages.isGone(ada));
    assertTrue(pages.isGone(new CandidateId(new UUID(1, 1))));
  }

  @Test
  void onlyTheLastOfSeveralQuestionsIsAnswered() {
    model.find("a");
    model.find("ad");
    model.find("nobody");
    pool.lanes.runAll();
    assertEquals(Optional.of(new Counts(0, 3)), model.countsProperty().get());
  }

  @Test
  void theListIsReadAgainOnlyForWhatItShowsAndWhileItIsSeen() {
    var before = rereads;
    var ada = page().getFirst().candidate().id();
    pool.note(ada, "Not in the list");
    pool.lanes.runAll();
    assertEquals(before, rereads);
    var _ = pool.edit.tag(ada, "kotlin");
    pool.lanes.runAll();
    assertEquals(before + 1, rereads);
    model.setShown(false);
    var _ = pool.edit.tag(ada, "java");
    var _ = pool.edit.tag(ada, "scala");
    pool.lanes.runAll();
    assertEquals(before + 1, rereads);
    model.setShown(true);
    pool.lanes.runAll();
    assertEquals(before + 2, rereads);
  }

  @Test
  void changesWithoutEndAreSeenFromMomentToMoment() {
    var asked = pool.candidates;
    var before = rereads;
    // More comes in than can be read, and is told while that is done.
    asked.meanwhile =
        () -> {
          if (asked.counts < 100) {
            var _ = pool.edit.tag(pool.add("Somebody"), "tag " + asked.counts + asked.tags);
            pool.lanes.runAll();
          }
        };
    var _ = pool.add("Katherine Johnson");
    pool.lanes.runAll();
    assertEquals(before + 2, rereads);
    for (var moment = 0; moment < 3; moment++) {
      var tags = asked.tags;
      var reread = rereads;
      var found = model.countsProperty().get().orElseThrow().found();
      pool.lanes.pass(Refresh.MOMENT);
      assertEquals(tags + 1, asked.tags);
      assertEquals(reread + 1, rereads);
      assertTrue(
          model.countsProperty().get().orElseThrow().found() > found,
          "it stands still at " + found);
    }
  }

  @Test
  void somebodyIsAddedWithTheirContactsAsOneChange() {
    add("Katherine Johnson", "kj@example.org", "+1 555 0100");
    assertEquals(2, pool.sheet(added.getFirst()).contacts().size());
    assertEquals(List.of("Added Katherine Johnson"), pool.frame.done);
    var _ = new Undo(pool.workspace.store()).undo();
    pool.lanes.runAll();
    assertEquals(Optional.of(new Counts(3, 3)), model.countsProperty().get());
  }

  @Test
  void whatIsRefusedIsAskedAgainWithWhatWasTyped() {
    add("x".repeat(301), "kj@example.org", "");
    assertEquals(List.of(), added);
    assertEquals("kj@example.org", again.getFirst().email());
    assertEquals(1, pool.frame.notices.size());
  }

  @Test
  void somebodyWithAnAddressThatIsKnownIsPointedOut() {
    add("Katherine Johnson", "kj@example.org", "");
    assertEquals(List.of(), pool.frame.notices);
    add("K. Johnson", "KJ@example.org", "");
    assertTrue(pool.frame.notices.getFirst().what().contains("Katherine Johnson"));
    assertEquals(2, added.size());
  }

  @Test
  void whoWasPointedOutAndTakenBackIsNotSaidToBeKept() {
    add("Katherine Johnson", "kj@example.org", "");
    add("K. Johnson", "KJ@example.org", "");
    var _ = pool.edit.tag(added.getLast(), "kotlin");
    pool.lanes.runAll();
    assertEquals(1, pool.frame.notices.size());
    for (var i = 0; i < 2; i++) {
      var _ = new Undo(pool.workspace.store()).undo();
      pool.lanes.runAll();
    }
    assertEquals(List.of(), pool.frame.notices);
  }

  @Test
  void theChoiceOfColumnsIsKept() {
    model.hide(Set.of("EMAIL", "TAGS"));
    pool.lanes.runAll();
    var hidden = new ArrayList<Set<String>>();
    new CandidatesViewModel(pool.ports(), pool.desk()).hiddenColumns(hidden::add);
    pool.lanes.runAll();
    assertEquals(List.of(Set.of("EMAIL", "TAGS")), hidden);
    model.hide(Set.of());
    model.hiddenColumns(hidden::add);
    pool.lanes.runAll();
    assertEquals(Set.of(), hidden.getLast());
  }

  private void add(String name, String email, String phone) {
    var typed = new NewCandidate(CandidateDetails.named(name), email, phone);
    model.add(typed, added::add, again::add);
    pool.lanes.runAll();
  }

  private List<CandidateRow> page() {
    return model.pages(model.queryProperty().get()).rows(0, 10);
  }

  private List<String> names() {
    return page().stream().map(row -> row.candidate().name()).toList();
  }
}
