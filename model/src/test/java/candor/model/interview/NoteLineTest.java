package candor.model.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.kit.Competency;
import candor.model.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteLineTest {
  private static final Competency DESIGN = competency("design", "System design");
  private static final Competency SYSTEM = competency("sys", "System");
  private static final Competency RELIABILITY = competency("reliability", "Owns reliability");
  private static final List<Competency> ALL = List.of(DESIGN, SYSTEM, RELIABILITY);

  private static Competency competency(String key, String name) {
    return new Competency(key, name, "", List.of());
  }

  private static NoteLine line(String text) {
    return new NoteLine(
        new NoteLineId(new UUID(0, 1)),
        new InterviewId(new UUID(0, 2)),
        new PersonId(new UUID(0, 3)),
        NoteLine.GAP,
        NoteLine.NO_QUESTION,
        text,
        Instant.EPOCH,
        0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!we lost a day", "! we lost a day", "  !we lost a day"})
  void anExclamationMarkAtItsBeginningMakesAQuote(String text) {
    assertTrue(line(text).isQuote());
    assertFalse(line(text).isFollowUp());
  }

  @Test
  void aQuestionMarkAtItsBeginningMakesAFollowUp() {
    assertTrue(line("? who was on call").isFollowUp());
    assertFalse(line("who was on call?").isFollowUp());
    assertFalse(line("Stop!").isQuote());
    assertFalse(line("").isQuote());
  }

  @Test
  void wideSignsOfEastAsianKeyboardsMeanTheSame() {
    assertTrue(line("！私が壊した").isQuote());
    assertTrue(line("\u3000？いつ").isFollowUp());
    assertEquals(List.of(RELIABILITY), line("夜中の呼び出し ＃reliability").competencies(ALL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#reliability asks about pages",
        "asks about pages #Owns-reliability",
        "asks about pages #owns reliability, twice",
        "asks about pages (#OwnsReliability)",
        "asks #nobody then #RELIABILITY."
      })
  void aTagNamesACompetencyByKeyOrName(String text) {
    assertEquals(List.of(RELIABILITY), line(text).competencies(ALL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reliability", "issue#reliability", "#reliabilityless", "# reliability", "#", ""})
  void whatOnlyLooksLikeATagNamesNone(String text) {
    assertEquals(List.of(), line(text).competencies(ALL));
  }

  @Test
  void theLongerOfTwoNamesIsMeant() {
    assertEquals(List.of(DESIGN), line("#System design first").competencies(ALL));
    assertEquals(List.of(SYSTEM), line("#System first").competencies(ALL));
  }

  @Test
  void aTagNeedsNoSpacesWhereALanguageHasNone() {
    var talk = competency("talk", "対話");
    for (var text : List.of("よく#対話する", "サーバー＃対話", "#対話が得意", "很好#talk")) {
      assertEquals(List.of(talk), line(text).competencies(List.of(talk)), text);
    }
    for (var text : List.of("#対話力", "a#対話")) {
      assertEquals(List.of(), line(text).competencies(List.of(talk)), text);
    }
  }

  @Test
  void aTagIsAsLongAsTheNameInIt() {
    var text = "so (#Owns-reliability), issue#design #nobody";
    assertEquals(17, CompetencyTag.length(text, 4, ALL));
    assertEquals(0, CompetencyTag.length(text, text.indexOf("#design"), ALL));
    assertEquals(0, CompetencyTag.length(text, text.indexOf("#nobody"), ALL));
  }

  @Test
  void severalTagsAreFoundOnceEachInTheOrderOfTheKit() {
    var line = line("#reliability and #design and #reliability");
    assertEquals(List.of(DESIGN, RELIABILITY), line.competencies(ALL));
  }

  @Test
  void theTagThatIsWrittenForACompetencyIsFound() {
    for (var competency : ALL) {
      assertEquals("#" + competency.name().replace(' ', '-'), CompetencyTag.of(competency));
      assertEquals(
          List.of(competency), line("so: " + CompetencyTag.of(competency)).competencies(ALL));
    }
    var nameless = competency("deep", " ");
    assertEquals("#deep", CompetencyTag.of(nameless));
  }

  @Test
  void aTagOfAScriptWithoutSpacesIsFound() {
    var listening = competency("listening", "傾聴");
    assertEquals(List.of(listening), line("話を聞く #傾聴。").competencies(List.of(listening)));
  }

  @Test
  void itNeverHoldsALineBreak() {
    assertEquals("one two three", line("one\r\ntwo\nthree").text());
  }
}
