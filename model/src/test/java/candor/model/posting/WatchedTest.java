package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.Watched.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedTest {
  private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
  private static final String TEXT = "Care for people.\n\nYou bring:\n- calm\n- a licence";

  @Test
  void whatNobodyLookedAtIsNotKnown() {
    assertEquals(State.UNSEEN, new Watched(posting(null, null), job("Leeds")).state());
  }

  @Test
  void whatIsNotThereIsNotPublicWhichMattersWhileTheJobIsOpenHere() {
    var watched = new Watched(posting(null, NOW), job("Leeds"));
    assertEquals(State.NOT_PUBLIC, watched.state());
    assertTrue(watched.isOtherwise());
    var closed = new Watched(posting(null, NOW), job("Leeds").in(JobStatus.CLOSED, NOW));
    assertEquals(State.NOT_PUBLIC, closed.state());
    assertFalse(closed.isOtherwise());
  }

  @Test
  void whatTheBoardCannotTellIsNoDifference() {
    var watched = watched("Leeds", shown("Nurse", "Leeds", TEXT));
    assertEquals(State.AS_HERE, watched.state());
    assertEquals(watched.here(), watched.compared());
    assertFalse(watched.isOtherwise());
  }

  @Test
  void anotherTitleOrTextIsADifferenceAndAnotherLayoutIsNot() {
    assertEquals(State.DIFFERS, watched("Leeds", shown("Nurse, nights", "Leeds", TEXT)).state());
    assertEquals(State.DIFFERS, watched("Leeds", shown("Nurse", "Leeds", TEXT + " soon")).state());
    assertEquals(State.DIFFERS, watched("Leeds", shown("Nurse", "Leeds", "")).state());
    var otherwiseSet = " Care for people.\nYou bring:\n• calm\n* a licence\n";
    assertEquals(State.AS_HERE, watched("Leeds", shown(" Nurse", "Leeds", otherwiseSet)).state());
  }

  @Test
  void aLineThatNamesTheCityIsThePlace() {
    for (var line :
        List.of("leeds", "Leeds, UK", "Remote (Leeds)", "UK - Leeds", "York or Leeds", "")) {
      assertEquals(State.AS_HERE, watched("Leeds", shown("Nurse", line, TEXT)).state(), line);
    }
    for (var line : List.of("York", "Leedstown", "North Leeds, UK")) {
      var watched = watched("Leeds", shown("Nurse", line, TEXT));
      assertEquals(State.DIFFERS, watched.state(), line);
      assertEquals(line, watched.compared().orElseThrow().city());
    }
  }

  @Test
  void whereNoCityIsSaidHereNoneCanDiffer() {
    assertEquals(State.AS_HERE, watched("", shown("Nurse", "York", TEXT)).state());
  }

  @Test
  void aJobThatIsNotOpenHereDiffersWhereItIsPublic() {
    var seen = posting(shown("Nurse", "Leeds", TEXT), NOW);
    for (var status : List.of(JobStatus.ON_HOLD, JobStatus.CLOSED)) {
      var watched = new Watched(seen, job("Leeds").in(status, NOW));
      assertEquals(State.DIFFERS, watched.state());
      assertTrue(watched.isOtherwise());
      assertEquals(watched.here(), watched.compared(), "in its words it is the same");
    }
    assertEquals(State.DIFFERS, new Watched(seen, null).state());
  }

  private static Watched watched(String city, PostingContent seen) {
    return new Watched(posting(seen, NOW), job(city));
  }

  private static Posting posting(@Nullable PostingContent seen, @Nullable Instant at) {
    var job = new JobId(new UUID(0, 1));
    var board = new BoardId(new UUID(0, 2));
    return new Posting(
        Posting.of(job, board), job, board, null, null, seen, at, "144381", null, null, 0);
  }

  private static PostingContent shown(String title, String place, String text) {
    return new PostingContent(
        title,
        "",
        "",
        place,
        "",
        Workplace.ON_SITE,
        Employment.FULL_TIME,
        null,
        text,
        Instant.EPOCH);
  }

  private static Job job(String city) {
    var details =
        new JobDetails(
            "Nurse",
            2,
            "Ward 3",
            city,
            "GB",
            Workplace.HYBRID,
            Employment.PART_TIME,
            new Salary(30_000, 40_000, "GBP"),
            TEXT);
    return new Job(new JobId(new UUID(0, 1)), details, JobStatus.OPEN, null, NOW, null, 0);
  }
}
