package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.control.Tone;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanInterviews;
import candor.model.people.Me;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.persistence.Calendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarDoorsTest {
  @TempDir Path folder;
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final FakeFiles files = new FakeFiles();
  private final CalendarDoors door =
      new CalendarDoors(
          talks.store(),
          Calendars.files(),
          new CalendarDoors.Desk(lanes, frame, files),
          talks.clock());

  @AfterEach
  void close() {
    talks.close();
  }

  private String saved(InterviewId interview, String name) throws IOException {
    files.choice = folder.resolve(name);
    door.save(interview);
    lanes.runAll();
    return Files.readString(folder.resolve(name)).replace("\r\n ", "");
  }

  @Test
  void anInterviewGoesOutWithItsTimeAndWithoutAJudgement() throws IOException {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var plan = new InterviewPlan("Onsite", Talks.NOW, 45, "America/New_York", "Room 4");
    var interview = talks.interview(application, plan, Map.of(Me.OWNER, List.of(Talks.DESIGN)));
    var _ = new FillScorecard(talks.store()).rate(interview, Talks.DESIGN, Level.TWO);
    var text = saved(interview, "a.ics");
    assertTrue(text.contains("SUMMARY:Onsite: Ada Lovelace\\, Backend Developer\r\n"), text);
    assertTrue(text.contains("UID:" + interview.value() + "\r\n"), text);
    assertTrue(text.contains("DTSTART:20260302T090000Z\r\n"), text);
    assertTrue(text.contains("4:00") && text.contains("America/New_York"), text);
    assertFalse(text.toLowerCase(Locale.ROOT).contains("design"), text);
    assertEquals(Tone.SUCCESS, frame.notices.getLast().tone());

    var _ = new PlanInterviews(talks.store()).lead(interview, InterviewState.CANCELLED);
    var after = saved(interview, "b.ics");
    assertTrue(after.contains("STATUS:CANCELLED\r\n"), after);
    assertTrue(after.contains("UID:" + interview.value() + "\r\n"), after);
    assertEquals("SEQUENCE:2", line(after, "SEQUENCE"));
    assertEquals("SEQUENCE:1", line(text, "SEQUENCE"));
  }

  private static String line(String text, String name) {
    return text.lines().filter(each -> each.startsWith(name + ":")).findFirst().orElse("");
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    var interview = talks.interview("Ada Lovelace");
    Files.writeString(folder.resolve("mine.ics"), "mine");
    assertEquals("mine", saved(interview, "mine.ics"));
    assertEquals(Tone.DANGER, frame.notices.getLast().tone());
  }
}
