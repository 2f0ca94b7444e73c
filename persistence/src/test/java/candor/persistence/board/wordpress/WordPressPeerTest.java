package candor.persistence.board.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/// With a WordPress that runs: `candor.wordpress` is its address, then user and password of an
/// application, separated by commas.
@EnabledIfSystemProperty(named = "candor.wordpress", matches = ".+,.+,.+")
class WordPressPeerTest {
  private static final PostingContent ODD =
      Postings.with(
          "Ärztin <b>nights</b> & \"more\" 😀 it's",
          "It's <script>alert(1)</script> & \\ \"so\" 😀.\n\n- [gallery] one\n- two -- three");
  private final String[] said = System.getProperty("candor.wordpress", "").split(",", 3);
  private final PostingId id = new PostingId(UUID.randomUUID());

  @Test
  void whatIsPublishedIsReadBackAndSeenAndClosed() throws IOException, InterruptedException {
    try (var wire = Wire.toTheWorld(InstantSource.system())) {
      var board = board(wire, "pages", said[2]);
      assertFalse(board.test().isEmpty());
      for (var content : new PostingContent[] {Postings.nurse(), ODD, Postings.remote("Coder")}) {
        board.publish(Ref.of(id), content);
        assertEquals(Optional.of(content), board.look(Ref.of(id)).map(Shown::content));
      }
      board.publish(Ref.of(id), ODD);
      var shown = board.look(Ref.of(id)).orElseThrow();
      var page = seenByAnybody(shown.remote());
      assertTrue(page.contains("s &lt;script&gt;alert(1)&lt;/script&gt;"), page);
      assertTrue(page.contains("gallery"), () -> "no command of theirs: " + page);
      assertFalse(page.contains("<script>alert(1)"), page);
      System.out.println(page.contains("application/ld+json") ? "with data" : "without data");
      board.close(Ref.of(id));
      assertEquals(Optional.empty(), board.look(Ref.of(id)));
      board.close(Ref.of(id));
    }
  }

  @Test
  void aWrongPasswordIsToldAndNoPlugInToo() {
    try (var wire = Wire.toTheWorld(InstantSource.system())) {
      assertReason(Reason.NOT_ALLOWED, board(wire, "pages", "wrong"));
      assertReason(Reason.REFUSED, board(wire, "job-listings", said[2]));
    }
  }

  private void assertReason(Reason reason, WordPressBoard board) {
    var thrown = assertThrows(BoardException.class, () -> board.publish(Ref.of(id), ODD));
    assertEquals(reason, thrown.reason(), thrown.getMessage());
  }

  private WordPressBoard board(Wire wire, String kind, String password) {
    var options = Map.of("user", said[1], "kind", kind);
    return new WordPressBoard(
        new BoardSettings("Site", said[0], "Acme", "", "jobs@example.com", options),
        password,
        wire);
  }

  // A site without a theme shows nothing, but gives the content.
  private String seenByAnybody(String page) throws IOException, InterruptedException {
    var address = URI.create(said[0] + "/?rest_route=/wp/v2/pages/" + page);
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      var json = JsonMapper.shared().readTree(answer.body());
      return json.path("content").path("rendered").asString();
    }
  }
}
