package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.Talks;
import candor.app.text.Dates;
import candor.model.interview.InterviewPlan;
import candor.model.people.Me;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AboutCandidateTest {
  private final Talks talks = new Talks();
  private final List<URI> links = new ArrayList<>();

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void whatTheKitIsForCanBeReadBeforeTheTalk() {
    var sheet = sheet("Room Turing");
    var kit = sheet.kit().orElseThrow();
    var said = said(sheet);
    assertTrue(said.contains(kit.overview().getFirst()), said);
    assertTrue(said.contains(kit.lookFor().getFirst()), said);
    assertTrue(said.contains(kit.exercises().getFirst().task()), said);
  }

  @Test
  void theLinkOfTheInterviewIsOpenedFromHere() {
    var about = about(sheet("https://meet.example.org/ada"));
    Fx.run(
        () ->
            about.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().startsWith("https:"))
                .forEach(Hyperlink::fire));
    assertEquals(List.of(URI.create("https://meet.example.org/ada")), links);
  }

  private Sheet sheet(String place) {
    var plan = new InterviewPlan("Talk", Talks.NOW, 45, "Europe/London", place);
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var interview = talks.interview(application, plan, Map.of(Me.OWNER, List.of()));
    return talks.store().read(s -> Sheet.in(s, interview)).orElseThrow();
  }

  private AboutCandidate about(Sheet sheet) {
    var window =
        Fx.window(
            () ->
                new AboutCandidate(
                    sheet, new Dates(talks.clock()), any -> {}, links::add, () -> {}),
            400,
            900);
    try {
      return (AboutCandidate) window.scene().getRoot().lookup(".about-candidate");
    } finally {
      window.close();
    }
  }

  private String said(Sheet sheet) {
    var about = about(sheet);
    return Fx.get(
        () ->
            about.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n")));
  }
}
