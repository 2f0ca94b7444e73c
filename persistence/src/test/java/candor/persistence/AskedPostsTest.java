package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.fixture.MemoryStore;
import candor.model.people.Settings;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.FormQuestion;
import candor.model.posting.FormQuestion.Choice;
import candor.model.posting.FormQuestion.Form;
import candor.model.posting.PublicPost;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedPostsTest {
  private static final BoardId BOARD = new BoardId(new UUID(1, 1));
  private static final PublicPost POST =
      new PublicPost(
          "44444",
          "Nurse",
          "Graz",
          false,
          true,
          List.of(
              new FormQuestion("q1", "Why?", true, Form.LINES, List.of()),
              new FormQuestion("q2", "Nights?", false, Form.ONE, List.of(new Choice("1", "Yes")))));
  private final Settings settings = new Settings(new MemoryStore());
  private final AskedPosts posts = new AskedPosts(settings);

  @Test
  void whatWasAnsweredLastIsKnownOfEachJob() {
    assertEquals(List.of(POST), posts.ask(BOARD, "7", () -> List.of(POST)));
    assertEquals(List.of(POST), new AskedPosts(settings).last(BOARD, "7"));
    assertEquals(List.of(), posts.last(BOARD, "8"));
    assertEquals(List.of(), posts.last(new BoardId(new UUID(1, 2)), "7"));
    var _ = posts.ask(BOARD, "7", List::of);
    assertEquals(List.of(), posts.last(BOARD, "7"), "the public sees it no longer");
  }

  @Test
  void whereNobodyAnswersTheLastAnswerStays() {
    var _ = posts.ask(BOARD, "7", () -> List.of(POST));
    assertThrows(
        BoardException.class,
        () ->
            posts.ask(
                BOARD,
                "7",
                () -> {
                  throw new BoardException(Reason.UNREACHABLE, "no route");
                }));
    assertEquals(List.of(POST), posts.last(BOARD, "7"));
  }

  @Test
  void whatCanNotBeReadIsAsIfItHadNeverBeenAsked() {
    settings.set("board.posts." + BOARD.value() + ".7", "{");
    assertEquals(List.of(), posts.last(BOARD, "7"));
  }
}
