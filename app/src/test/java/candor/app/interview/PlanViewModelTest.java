package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.interview.Interview;
import candor.model.interview.InterviewPlan;
import candor.model.interview.Panelist;
import candor.model.people.Me;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final List<Interview> planned = new ArrayList<>();
  private final PlanViewModel model =
      new PlanViewModel(
          talks.store(), talks.workspace().pipelines(), talks.workspace().interviews(), lanes);

  @AfterEach
  void close() {
    talks.close();
  }

  private void plan(PlanForm form) {
    model.plan(form, (interview, with) -> planned.add(interview));
    lanes.runAll();
  }

  private static PlanForm at(String time) {
    return new PlanForm("Onsite", DAY, time, "60", "America/New_York", "Room 4");
  }

  @Test
  void theTimeIsMeantInTheZoneOfTheInterview() {
    model.begin(talks.application(talks.candidate("Ada Lovelace", "")));
    lanes.runAll();
    plan(at("9:30"));
    assertEquals(Instant.parse("2026-03-09T13:30:00Z"), planned.getFirst().startsAt());
  }

  @Test
  void timesAreReadAsPeopleWriteThem() {
    for (var time : List.of("14:30", "14.30", "1430", "2:30 pm", "2:30PM", " 14:30 ")) {
      assertEquals(
          Instant.parse("2026-03-09T18:30:00Z"), at(time).plan().orElseThrow().startsAt(), time);
    }
    for (var time : List.of("", "25:00", "9:75", "13 pm", "soon")) {
      assertEquals(Set.of(PlanForm.Line.TIME), at(time).wrong().keySet(), time);
    }
  }

  @Test
  void aTimeThatTheClocksSkipIsWrong() {
    var night = LocalDate.of(2026, 3, 8);
    assertEquals(
        Map.of(PlanForm.Line.TIME, "skipped"),
        new PlanForm("Onsite", night, "2:30", "60", "America/New_York", "").wrong());
    assertEquals(
        Map.of(), new PlanForm("Onsite", night, "2:30", "60", "Europe/London", "").wrong());
    assertEquals(
        Instant.parse("2026-03-08T07:30:00Z"),
        new PlanForm("Onsite", night, "3:30", "60", "America/New_York", "")
            .plan()
            .orElseThrow()
            .startsAt());
  }

  @Test
  void whoIsInTwoAtOnceIsNamedAndMayBe() {
    var grace = talks.person("Grace Hopper");
    var other = talks.application(talks.candidate("Alan Turing", ""));
    var there = new InterviewPlan("Screen", Instant.parse("2026-03-09T13:45:00Z"), 30, "UTC", "");
    var _ = talks.interview(other, there, Map.of(grace, List.of()));
    model.begin(talks.application(talks.candidate("Ada Lovelace", "")));
    lanes.runAll();
    model.look(at("9:30"));
    lanes.runAll();
    assertEquals(List.of(), model.clashesProperty().get());
    model.invite("Grace Hopper");
    lanes.runAll();
    model.look(at("9:30"));
    lanes.runAll();
    assertEquals("Grace Hopper", model.clashesProperty().get().getFirst().who());
    model.look(at("10:15"));
    lanes.runAll();
    assertEquals(List.of(), model.clashesProperty().get());
    model.look(at("soon"));
    lanes.runAll();
    assertEquals(List.of(), model.clashesProperty().get());
    plan(at("9:30"));
    assertEquals(1, planned.size());
  }

  @Test
  void anotherKitAsksAnewWhatEachLooksAt() {
    model.begin(talks.application(talks.candidate("Ada Lovelace", "")));
    lanes.runAll();
    model.panel().getFirst().focus().add(Talks.DESIGN);
    var before = model.targetProperty().get().orElseThrow().kit().orElseThrow();
    model.use(before);
    assertEquals(Set.of(Talks.DESIGN), model.panel().getFirst().focus());
    var other = model.kits().stream().filter(kit -> !kit.equals(before)).findFirst().orElseThrow();
    model.use(other);
    assertEquals(Set.of(), model.panel().getFirst().focus());
    plan(at("10"));
    assertEquals(other.id(), planned.getFirst().kit());
  }

  @Test
  void everyWrongLineIsSaidAtOnce() {
    plan(new PlanForm(" ", null, "later", "600", "Mars/Base", ""));
    var all = EnumSet.complementOf(EnumSet.of(PlanForm.Line.KIT));
    assertEquals(all, model.wrongProperty().get().keySet());
    assertEquals(List.of(), planned);
  }

  @Test
  void iAmOnThePanelFromTheStartAndOthersComeByName() {
    model.begin(talks.application(talks.candidate("Ada Lovelace", "")));
    lanes.runAll();
    model.invite("Grace Hopper");
    lanes.runAll();
    model.panel().getLast().focus().add(Talks.DESIGN);
    plan(at("10"));
    var panel = talks.store().read(s -> s.of(Panelist.KIND, planned.getFirst().id()));
    assertEquals(
        Map.of(true, List.of(), false, List.of(Talks.DESIGN)),
        Map.of(
            panel.getFirst().person().equals(Me.OWNER),
            panel.getFirst().focus(),
            panel.getLast().person().equals(Me.OWNER),
            panel.getLast().focus()));
  }

  @Test
  void onlyActiveCandidatesOfTheJobAreOffered() {
    var _ = talks.application(talks.candidate("Grace Hopper", ""));
    var _ = talks.application(talks.candidate("Ada Lovelace", ""));
    var _ = talks.candidate("Somebody else", "");
    model.begin();
    lanes.runAll();
    model.choose(model.jobs().getFirst());
    lanes.runAll();
    assertEquals(
        List.of("Ada Lovelace", "Grace Hopper"),
        model.candidates().stream().map(card -> card.name()).toList());
  }

  @Test
  void itIsWithWhoWasChosenLastHoweverLongAnswersTake() {
    var ada = talks.application(talks.candidate("Ada Lovelace", ""));
    var grace = talks.application(talks.candidate("Grace Hopper", ""));
    model.begin();
    lanes.runAll();
    model.choose(model.jobs().getFirst());
    lanes.runAll();
    model.aim(ada);
    model.aim(grace);
    lanes.runLatestFirst();
    assertEquals(grace, model.targetProperty().get().orElseThrow().application());
    model.aim(ada);
    plan(at("10"));
    assertEquals(List.of(), planned);
    plan(at("10"));
    assertEquals(ada, planned.getFirst().application());
  }

  @Test
  void nobodyOfTheJobBeforeIsTakenAlong() {
    var ada = talks.application(talks.candidate("Ada Lovelace", ""));
    model.begin();
    lanes.runAll();
    var job = model.jobs().getFirst();
    model.choose(job);
    lanes.runAll();
    model.aim(ada);
    model.choose(job);
    assertEquals(List.of(), model.candidates());
    lanes.runLatestFirst();
    assertTrue(model.targetProperty().get().isEmpty());
    assertEquals(1, model.candidates().size());
  }

  @Test
  void movingChangesThePanelToo() {
    var interview = talks.interview("Ada Lovelace");
    model.begin(interview);
    lanes.runAll();
    model.invite("Barbara Liskov");
    lanes.runAll();
    model.panel().getLast().focus().add(Talks.DESIGN);
    model.dismiss(
        model.panel().stream()
            .filter(s -> s.person().id().equals(Me.OWNER))
            .findFirst()
            .orElseThrow());
    plan(at("10"));
    var panel = talks.store().read(s -> s.of(Panelist.KIND, interview));
    assertTrue(panel.stream().noneMatch(seat -> seat.person().equals(Me.OWNER)));
    assertTrue(panel.stream().anyMatch(seat -> seat.focus().equals(List.of(Talks.DESIGN))));
  }

  @Test
  void whoHasBegunAScorecardStaysOnThePanel() {
    var interview = talks.interview("Ada Lovelace");
    var _ = new FillScorecard(talks.store()).rate(interview, Talks.DESIGN, Level.FOUR);
    model.begin(interview);
    lanes.runAll();
    assertEquals(
        List.of(Me.OWNER),
        model.panel().stream().filter(s -> s.begun()).map(s -> s.person().id()).toList());
  }

  @Test
  void movingKeepsThePanel() {
    var interview = talks.interview("Ada Lovelace");
    model.begin(interview);
    lanes.runAll();
    plan(at("10"));
    assertEquals(interview, planned.getFirst().id());
    assertEquals("America/New_York", planned.getFirst().zone());
    assertTrue(
        talks.store().read(s -> s.of(Panelist.KIND, interview)).stream()
            .anyMatch(panelist -> panelist.person().equals(Me.OWNER)));
  }
}
