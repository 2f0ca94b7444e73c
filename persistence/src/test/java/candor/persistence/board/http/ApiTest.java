package candor.persistence.board.http;

import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final Wire wire = Wires.quick();
  private final Api api =
      new Api(wire, Stub.base(SERVER), 100, () -> Map.of("Authorization", "Bearer k"));

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void theKeyGoesToNoOtherHost() {
    SERVER.stubFor(get("/a").willReturn(aResponse().withBody("{\"a\":1}")));
    assertEquals(1, api.read(Stub.base(SERVER) + "/a").path("a").asInt());
    for (var other :
        List.of(
            "https://127.0.0.1:" + SERVER.getPort() + "/a",
            "http://localhost:" + SERVER.getPort() + "/a",
            "http://u@127.0.0.1:" + SERVER.getPort() + "/a",
            "http://127.0.0.1/a",
            "a b",
            "")) {
      assertFails(Reason.UNREADABLE, () -> api.ask(other));
    }
  }

  @Test
  void aKeyThatNoHeaderTakesIsNotLetInAndIsInNoWordOfTheError() {
    for (var strange : List.of("s3cr\u200bet", "s3cr\u0435t", "s3cr\u2010et", "s3cr\net")) {
      var pasted = new Api(wire, Stub.base(SERVER), 100, () -> Map.of("X-Token", strange));
      var e = assertThrows(BoardException.class, () -> pasted.ask("/a"));
      assertEquals(Reason.NOT_ALLOWED, e.reason());
      assertFalse(traced(e).contains("s3cr"));
    }
  }

  private static String traced(Throwable e) {
    var words = new StringWriter();
    e.printStackTrace(new PrintWriter(words));
    return words.toString();
  }

  @Test
  void whatIsNotThereIsNoFailureWhereItIsLookedFor() {
    for (var gone : List.of(404, 410)) {
      SERVER.stubFor(get(anyUrl()).willReturn(status(gone)));
      assertEquals(Optional.empty(), api.find("/a"));
      assertFails(Reason.REFUSED, () -> api.read("/a"));
    }
  }

  @Test
  void aQueryIsWrittenAndReadBack() {
    var query = Api.query("page[size]", "30", "none", "", "q", "a b&c=d+é");
    assertEquals("?page%5Bsize%5D=30&q=a%20b%26c%3Dd%2B%C3%A9", query);
    assertEquals("a b&c=d+é", Api.said("https://example.org/x" + query, "q"));
    assertEquals("", Api.said("https://example.org/x" + query, "other"));
    assertEquals("", Api.said("", "q"));
  }

  @Test
  void textsAreReadFromWhateverIsThere() {
    var node = json("{'a':{'b':' x ','n':5,'z':null,'l':[{'v':'1'},{'v':''},{'v':'1'}]}}");
    assertEquals("x", Json.text(node, "a", "b"));
    assertEquals("5", Json.text(node, "a", "n"));
    for (var none : List.of("z", "l", "other")) {
      assertEquals("", Json.text(node, "a", none));
    }
    assertEquals(List.of("1"), Json.each(node.at("/a/l"), "v"));
    assertEquals(List.of(), Json.each(node.at("/none"), "v"));
    assertEquals("Ada Ek", Json.name("Ada", "", "Ek"));
  }
}
