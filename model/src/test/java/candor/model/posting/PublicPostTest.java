package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.fixture.Client;
import candor.model.posting.FormQuestion.Choice;
import candor.model.posting.FormQuestion.Form;
import candor.model.posting.SubmittalContent.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicPostTest {
  private static final List<Choice> YES_OR_NO =
      List.of(new Choice("1", "Yes"), new Choice("0", "No"));

  @Test
  void whatMustBeAnsweredAndIsNotIsNamed() {
    var post =
        post(
            new FormQuestion("q1", "Why?", true, Form.LINES, List.of()),
            new FormQuestion("q2", "Apples?", true, Form.ONE, YES_OR_NO),
            new FormQuestion("q3", "Colours?", false, Form.SOME, YES_OR_NO));
    assertEquals(List.of("Why?", "Apples?"), post.unanswered(Client.content()));
    assertEquals(
        List.of(),
        post.unanswered(
            Client.content(answer("q1", "Because"), answer("q2", "1"), answer("q3", "1", "0"))));
  }

  @Test
  void anAnswerMustBeOneOfThoseThatAreOffered() {
    var post =
        post(
            new FormQuestion("q2", "Apples?", false, Form.ONE, YES_OR_NO),
            new FormQuestion("q3", "Colours?", false, Form.SOME, YES_OR_NO));
    assertEquals(
        List.of("Apples?", "Colours?"),
        post.unanswered(Client.content(answer("q2", "2"), answer("q3", "1", "7"))));
    assertEquals(
        List.of("Apples?"), post.unanswered(Client.content(answer("q2", "0", "1"))), "only one");
  }

  @Test
  void anAnswerToWhatIsAskedNoLongerIsNamed() {
    assertEquals(
        List.of("The question q9"), post().unanswered(Client.content(answer("q9", "Because"))));
  }

  @Test
  void phoneAndResumeAreNeededWhereThePostSaysSo() {
    var post = new PublicPost("1", "Nurse", "", true, true, List.of());
    assertEquals(List.of(), post.unanswered(Client.content()));
    var bare = new SubmittalContent("1", "Nurse", "A", "B", "a@b.org", "", null, List.of());
    assertEquals(List.of("Phone", "Resume"), post.unanswered(bare));
    assertEquals(List.of(), post().unanswered(bare));
  }

  @Test
  void whatCanBeAnsweredOnlyThereIsNamedWhereItMustBe() {
    var post =
        post(
            new FormQuestion("q1", "Portfolio", true, Form.ELSEWHERE, List.of()),
            new FormQuestion("q2", "Certificate", false, Form.ELSEWHERE, List.of()));
    assertEquals(List.of("Portfolio"), post.elsewhere());
  }

  private static PublicPost post(FormQuestion... questions) {
    return new PublicPost("1", "Nurse", "Graz", false, false, List.of(questions));
  }

  private static Answer answer(String name, String... values) {
    return new Answer(name, "The question " + name, List.of(values), String.join(", ", values));
  }
}
