package candor.persistence.board.run;

import static candor.persistence.board.http.Wires.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.Said;
import candor.model.posting.Board.To;
import candor.model.posting.BoardException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunsTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void aCursorSaysWhereARunStands() {
    var run = Run.from("2026-01-01T00:00:00Z").at("p \"2\"").seen(Optional.of(NOON));
    assertEquals(run, Run.of(run.cursor()));
    for (var odd : List.of("", "x", "[]", "{", "{\"since\":{}}")) {
      assertEquals(Run.from(""), Run.of(odd));
    }
  }

  @Test
  void theNextRunStartsALittleBeforeTheLatestChange() {
    var run = Run.from("").seen(Optional.of(NOON)).seen(Optional.of(NOON.minusSeconds(5)));
    assertEquals(Run.from("2026-11-26T11:50:00Z"), run.at("9").ended());
  }

  @Test
  void theTimeNeverGoesBack() {
    var since = "2026-11-26T11:55:00Z";
    assertEquals(Run.from(since), Run.from(since).seen(Optional.of(NOON)).ended());
    assertEquals(Run.from(since), Run.from(since).seen(Optional.empty()).ended());
  }

  @Test
  void timesAreReadAsBoardsWriteThem() {
    assertEquals(Optional.of(NOON), Run.time("2026-11-26T13:00:00.000+01:00"));
    assertEquals(Optional.of(NOON), Run.time("2026-11-26T12:00:00Z"));
    assertEquals(Optional.empty(), Run.time("yesterday"));
    assertEquals(Optional.empty(), Run.time(""));
  }

  @Test
  void pagesWithoutApplicationsArePassedOver() {
    var read = new ArrayList<String>();
    var runs =
        new Runs(
            run -> {
              read.add(run.page());
              return switch (run.page()) {
                case "" -> new Runs.Step(List.of(), run.at("2"));
                case "2" -> new Runs.Step(List.of(application("a")), run.at("3"));
                default -> new Runs.Step(List.of(), run.seen(Optional.of(NOON)).ended());
              };
            });
    var one = runs.after("");
    assertEquals(List.of(application("a")), one.applications());
    assertEquals(List.of("", "2"), read);
    var two = runs.after(one.cursor());
    assertEquals(List.of(), two.applications());
    assertEquals(new IncomingPage(List.of(), two.cursor()), runs.after(two.cursor()));
    assertEquals(List.of("", "2", "3"), read);
  }

  @Test
  void aBoardThatNeverEndsIsGivenUp() {
    var same = new Runs(run -> new Runs.Step(List.of(), run.at("2")));
    assertFails(Reason.UNREADABLE, () -> same.after(""));
    var ever = new Runs(run -> new Runs.Step(List.of(), run.at(run.page() + "x")));
    assertFails(Reason.UNREADABLE, () -> ever.after(""));
  }

  private static IncomingApplication application(String id) {
    return new IncomingApplication(
        id, To.remote("j"), new Applicant("", "", ""), new Said("", "", ""));
  }
}
