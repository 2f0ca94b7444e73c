package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanInterviews;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReminderTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final List<String> said = new ArrayList<>();
  private final Reminder reminder =
      new Reminder(
          talks.workspace().interviews(),
          lanes,
          talks.clock(),
          next -> said.add(next.map(Reminder.Next::words).orElse("")));

  @AfterEach
  void close() {
    talks.close();
  }

  private String at(Duration before) {
    talks.at(Talks.NOW.minus(before));
    reminder.look();
    lanes.runAll();
    return said.getLast();
  }

  @Test
  void countsDownAndFallsSilent() {
    var interview = talks.interview("Ada Lovelace");
    assertEquals("", at(Duration.ofMinutes(16)));
    assertEquals("In 15 minutes: Ada Lovelace, Technical interview", at(Duration.ofMinutes(15)));
    assertEquals("In 2 minutes: Ada Lovelace, Technical interview", at(Duration.ofSeconds(61)));
    assertEquals("In a minute: Ada Lovelace, Technical interview", at(Duration.ofSeconds(60)));
    assertEquals("Now: Ada Lovelace, Technical interview", at(Duration.ZERO));
    assertEquals("3 min ago: Ada Lovelace, Technical interview", at(Duration.ofMinutes(-3)));
    assertEquals("", at(Duration.ofMinutes(-11)));
    var _ = new PlanInterviews(talks.store()).lead(interview, InterviewState.STARTED);
    assertEquals("", at(Duration.ofMinutes(-3)));
  }

  @Test
  void saysNothingOfOthersInterviews() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var plan = new InterviewPlan("Onsite", Talks.NOW, 45, "UTC", "Room");
    var _ = talks.interview(application, plan, Map.of(talks.person("Grace"), List.of()));
    assertEquals("", at(Duration.ofMinutes(5)));
  }

  @Test
  void looksAgainWithEachMinuteOfTheClock() {
    talks.at(Talks.NOW.minus(Duration.ofSeconds(90)));
    reminder.look();
    lanes.runAll();
    assertEquals(1, said.size());
    lanes.pass(Duration.ofSeconds(29));
    assertEquals(1, said.size());
    lanes.pass(Duration.ofSeconds(1));
    assertEquals(2, said.size());
    reminder.close();
    lanes.pass(Duration.ofMinutes(5));
    assertEquals(2, said.size());
  }
}
