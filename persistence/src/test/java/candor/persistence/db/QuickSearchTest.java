package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.Workplace;
import candor.model.note.WriteNotes;
import candor.model.search.Hit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickSearchTest {
  private final Database database = TestDatabase.open();
  private final JooqSearchStore search = new JooqSearchStore(database);
  private final EditCandidates candidates = new EditCandidates(database);
  private CandidateId zoe = new CandidateId(new UUID(0, 0));

  @BeforeEach
  void furnish() {
    zoe = add("Zoë Dévelin", "Backend developer");
    var _ = add("Ada Devine", "Analyst");
    var closed = open("Developer, closed", "");
    var _ = new EditJobs(database).changeStatus(closed.id(), JobStatus.CLOSED);
    var _ = open("Web developer", "Développement");
    var _ = open("Developer", "Plattform");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void jobsComeFirstOpenBeforeClosedThenCandidatesByName() {
    assertEquals(
        List.of("Developer", "Web developer", "Developer, closed", "Ada Devine", "Zoë Dévelin"),
        titles(search.find("dev", 50)));
  }

  @Test
  void whoIsCalledSoComesBeforeWhoseHeadlineSaysIt() {
    var _ = add("Leonor Brandão", "Product manager");
    var _ = add("Leonor Magalhães", "Software engineer");
    assertEquals(List.of("Leonor Magalhães", "Leonor Brandão"), titles(search.find("leonor m", 9)));
    assertEquals(List.of("Leonor Magalhães"), titles(search.find("leonor m", 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 6})
  void neverMoreThanAskedFor(int limit) {
    var all = search.find("dev", 50);
    assertEquals(all.subList(0, Math.min(limit, all.size())), search.find("dev", limit));
  }

  @Test
  void whatTellsOneFromAnotherIsSaid() {
    assertEquals(List.of(new Hit(zoe, "Zoë Dévelin", "Backend developer")), search.find("zoe", 9));
    assertEquals(List.of("Plattform"), subtitles(search.find("Platt", 9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe", "ZOË", "  devel zo ", "zoë dév back"})
  void caseAccentsAndOrderAreAside(String typed) {
    assertEquals(List.of("Zoë Dévelin"), titles(search.find(typed, 9)));
  }

  @Test
  void aJobIsFoundByItsTeam() {
    assertEquals(List.of("Web developer"), titles(search.find("developpem", 9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t", "!!!", "%", "eveloper", "durably"})
  void whatBeginsNoWordFindsNothing(String typed) {
    var _ = new WriteNotes(database).add(zoe, "Fixes durably");
    assertEquals(List.of(), search.find(typed, 9));
  }

  private static List<String> titles(List<Hit> hits) {
    return hits.stream().map(Hit::title).toList();
  }

  private static List<String> subtitles(List<Hit> hits) {
    return hits.stream().map(Hit::subtitle).toList();
  }

  private CandidateId add(String name, String headline) {
    var added = candidates.add(new CandidateDetails(name, headline, "", ""));
    return assertInstanceOf(CandidateResult.Saved.class, added).candidate().id();
  }

  private Job open(String title, String team) {
    var details =
        new JobDetails(
            title, 1, team, "", "", Workplace.ON_SITE, Employment.FULL_TIME, null, "durably");
    var opened = new EditJobs(database).open(details, null, List.of("A"));
    return assertInstanceOf(JobResult.Saved.class, opened).job();
  }
}
