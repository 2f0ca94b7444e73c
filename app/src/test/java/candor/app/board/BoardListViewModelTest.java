package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardListViewModelTest {
  @TempDir Path folder;
  private Publications all;
  private BoardListViewModel model;
  private final List<BoardSettings> again = new ArrayList<>();

  @BeforeEach
  void open() {
    all = new Publications(folder);
    model = new BoardListViewModel(all.data(), all.lanes, all.frame, () -> {});
    var _ = all.lanes.deliver(all.workspace.store().changes(), model::apply);
    model.load();
    all.lanes.runAll();
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void aBoardSaysHowManyJobsItShowsAndWhenItWasSeen() {
    all.verify(all.queue(all.job("Nurse"), all.site));
    all.lanes.runAll();
    var site = model.boards().getFirst();
    assertEquals(1, site.postings());
    assertTrue(site.seenAt().filter(Publications.NOW::isBefore).isPresent());
    assertEquals(Optional.empty(), model.boards().get(1).seenAt());
  }

  @Test
  void anAddedBoardStandsAtTheEnd() {
    model.add(BoardSort.PRACTICE, BoardSettings.of("Second", "", "Acme"), again::add);
    all.lanes.runAll();
    assertEquals("Second", model.boards().getLast().board().name());
    assertEquals(List.of("Added Second"), all.frame.done);
  }

  @Test
  void unsoundSettingsAreNotStoredAndNothingTypedIsLost() {
    var wrong = new BoardSettings("Site", "/srv/www", "Acme", "not an address", "");
    model.edit(all.site.id(), wrong, again::add);
    all.lanes.runAll();
    assertEquals(all.site, model.boards().getFirst().board());
    assertEquals(List.of(wrong), again);
    assertTrue(all.frame.notices.getFirst().next().contains("https"));
  }

  @Test
  void aChangedCompanyIsShown() {
    model.edit(
        all.site.id(), BoardSettings.of("Career site", "/srv/www/jobs", "Lovelace"), again::add);
    all.lanes.runAll();
    assertEquals("Lovelace", model.boards().getFirst().board().company());
  }
}
