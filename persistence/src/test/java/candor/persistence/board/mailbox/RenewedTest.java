package candor.persistence.board.mailbox;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// As Google and Microsoft document it for their mail servers.
class RenewedTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final List<String> kept = new ArrayList<>();
  private Instant now = Wires.NOW;

  @Test
  void aTokenIsGotWithTheOneThatLasts() {
    gives("{\"access_token\": \"first\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}");
    assertEquals("first", renewed("shh", "lasts").get());
    SERVER.verify(
        postRequestedFor(urlEqualTo("/token"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withFormParam("grant_type", equalTo("refresh_token"))
            .withFormParam("refresh_token", equalTo("lasts"))
            .withFormParam("client_id", equalTo("candor@example"))
            .withFormParam("client_secret", equalTo("shh")));
    assertEquals(List.of(), kept);
  }

  @Test
  void itIsAskedForAgainOnlyWhenItEnds() {
    gives("{\"access_token\": \"first\", \"expires_in\": 3600}");
    var renewed = renewed("", "lasts");
    assertEquals("first", renewed.get());
    now = now.plusSeconds(3500);
    assertEquals("first", renewed.get());
    SERVER.verify(1, postRequestedFor(urlEqualTo("/token")));

    gives("{\"access_token\": \"second\", \"expires_in\": 3600}");
    now = now.plusSeconds(50);
    assertEquals("second", renewed.get());
  }

  @Test
  void anotherOneThatLastsTakesThePlaceOfTheOld() {
    gives("{\"access_token\": \"a\", \"expires_in\": 3600, \"refresh_token\": \"newer\"}");
    var renewed = renewed("", "lasts");
    assertEquals("a", renewed.get());
    assertEquals(List.of("newer"), kept);

    now = now.plusSeconds(3600);
    assertEquals("a", renewed.get());
    assertEquals(List.of("newer"), kept, "the same one again is not kept again");
    SERVER.verify(
        1, postRequestedFor(urlEqualTo("/token")).withFormParam("refresh_token", equalTo("newer")));
  }

  @Test
  void oneThatDoesNotCountAnyMoreIsToBeGivenAnew() {
    SERVER.stubFor(post("/token").willReturn(answer(400, json("{\"error\": \"invalid_grant\"}"))));
    assertFails(Reason.NOT_ALLOWED, () -> renewed("", "lasts").get());
  }

  @Test
  void whatIsNoAddressIsSaid() {
    for (var address : List.of("my provider", "oauth2.example.org/token")) {
      assertFails(Reason.REFUSED, () -> renewed(address, "", "lasts"));
    }
  }

  private static void gives(String answer) {
    SERVER.stubFor(post("/token").willReturn(answer(json(answer))));
  }

  private Renewed renewed(String secret, String lasting) {
    return renewed(Stub.base(SERVER) + "/token", secret, lasting);
  }

  private Renewed renewed(String address, String secret, String lasting) {
    var options = Map.of("login", "xoauth2", "tokens", address, "clientId", "candor@example");
    var settings = new BoardSettings("Mail", "", "", "jobs@example.com", "", options);
    return new Renewed(Wires.quick(), () -> now, settings, secret, lasting, kept::add);
  }
}
