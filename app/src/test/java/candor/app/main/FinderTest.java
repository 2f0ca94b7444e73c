package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.shell.PaletteEntry;
import candor.model.candidate.CandidateId;
import candor.model.search.Hit;
import candor.model.search.SearchStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class FinderTest {
  private final SearchStore search =
      (words, limit) ->
          words.isBlank()
              ? List.of()
              : List.of(new Hit(new CandidateId(new UUID(0, 1)), "Torbjorn", "Food plant"));
  private final Finder finder =
      new Finder(
          search,
          List.of(
              command("Go to Jobs").also("pipeline vacancies calendar"),
              command("Plan an interview"),
              command("Export the calendar")),
          job -> {},
          candidate -> {});

  @Test
  void aCommandThatBeginsWithTheWordStandsBeforePeople() {
    assertEquals(List.of("Plan an interview", "Torbjorn"), titles("Plan "));
    assertEquals(List.of("Plan an interview", "Torbjorn"), titles("plan an"));
  }

  @Test
  void peopleStandBeforeCommandsThatOnlyHoldTheLetters() {
    assertEquals(List.of("Torbjorn", "Plan an interview"), titles("pla"));
    assertEquals(List.of("Torbjorn", "Go to Jobs"), titles("jobs"));
  }

  @Test
  void aCommandIsFoundByWhatElseItIsCalled() {
    assertEquals(List.of("Torbjorn", "Go to Jobs"), titles("vacanc"));
  }

  @Test
  void whatIsCalledSoStandsBeforeWhatIsOnlyMeantByIt() {
    assertEquals(List.of("Torbjorn", "Export the calendar", "Go to Jobs"), titles("calendar"));
  }

  @Test
  void withoutWordsThereIsEveryCommandInItsOrder() {
    assertEquals(List.of("Go to Jobs", "Plan an interview", "Export the calendar"), titles(""));
  }

  private List<String> titles(String words) {
    return finder.find(words).stream().map(PaletteEntry::title).toList();
  }

  private static PaletteEntry command(String title) {
    return new PaletteEntry(Feather.PLUS, title, "", () -> {});
  }
}
