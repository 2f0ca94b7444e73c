package candor.persistence.board.http;

import static candor.persistence.board.http.Wires.NOW;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

class WireTest {
  @RegisterExtension
  static final WireMockExtension BOARD =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private final Wire wire = Wires.quick();
  private final Wire impatient = Wires.patient(Duration.ofMillis(800));

  @AfterEach
  void close() {
    wire.close();
    impatient.close();
  }

  @Test
  void whatIsAnsweredIsGiven() {
    answer(aResponse().withStatus(201).withBody("{\"a\":1}").withHeader("X-Next", "2"));
    var reply = change();
    assertEquals(201, reply.status());
    assertEquals(1, reply.json().path("a").asInt());
    assertEquals(Optional.of("2"), reply.headers().firstValue("X-Next"));
  }

  @Test
  void withoutAConnectionNothingWasDone() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var nobody = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"));
    assertFails(Reason.UNREACHABLE, () -> wire.change(nobody.copy().DELETE(), 100));
    assertFails(Reason.UNREACHABLE, () -> wire.ask(nobody.copy().GET(), 100));
    assertFails(
        Reason.UNREACHABLE,
        () ->
            wire.change(HttpRequest.newBuilder(URI.create("https://nobody.invalid/")).DELETE(), 9));
  }

  @Test
  void aLostAnswerLeavesAChangeInDoubtAndAQuestionUnanswered() {
    for (var fault : Fault.values()) {
      answer(aResponse().withFault(fault));
      assertFails(Reason.IN_DOUBT, this::change);
      assertFails(Reason.UNREACHABLE, this::ask);
    }
  }

  @Test
  void anAnswerThatDoesNotComeIsNotWaitedForLong() {
    answer(aResponse().withStatus(200).withFixedDelay(30_000));
    assertFails(Reason.IN_DOUBT, () -> impatient.change(posted(), 100));
    assertFails(Reason.UNREACHABLE, () -> impatient.ask(asked(), 100));
  }

  @Test
  void anAnswerThatTricklesIsNotWaitedForLong() {
    answer(
        aResponse().withStatus(200).withBody("x".repeat(50)).withChunkedDribbleDelay(50, 30_000));
    assertFails(Reason.IN_DOUBT, () -> impatient.change(posted(), 100));
    assertFails(Reason.UNREACHABLE, () -> impatient.ask(asked(), 100));
    assertFails(Reason.UNREACHABLE, () -> impatient.fetch(address("/")).close());
  }

  @Test
  void whatIsAskedIsCutShortAndWhatIsSentGoesOn() throws Exception {
    try (var slow = new SilentServer();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var there = HttpRequest.newBuilder(slow.address());
      var asked = threads.submit(() -> words(Reason.UNREACHABLE, () -> wire.ask(there, 100)));
      var file =
          threads.submit(() -> words(Reason.UNREACHABLE, () -> wire.fetch(there, 100).close()));
      var sent = threads.submit(() -> wire.change(there.copy().DELETE(), 100));
      slow.await(3);

      wire.askNoMore();

      for (var each : List.of(asked, file)) {
        assertEquals("The exchange was stopped.", each.get(10, TimeUnit.SECONDS));
      }
      assertFalse(sent.isDone());
      slow.answer();
      assertEquals(200, sent.get(10, TimeUnit.SECONDS).status());
      assertFails(Reason.UNREACHABLE, () -> wire.ask(there, 100));
      assertEquals(200, wire.change(there.copy().DELETE(), 100).status());
    }
  }

  @Test
  void aServersOwnErrorLeavesAChangeInDoubt() {
    for (var status : List.of(500, 502, 503, 504)) {
      answer(aResponse().withStatus(status).withBody("<html>"));
      assertFails(Reason.IN_DOUBT, this::change);
      assertFails(Reason.UNREACHABLE, this::ask);
    }
  }

  @Test
  void whoIsNotLetInIsToldSo() {
    for (var status : List.of(401, 403)) {
      answer(aResponse().withStatus(status));
      assertFails(Reason.NOT_ALLOWED, this::change);
      assertFails(Reason.NOT_ALLOWED, this::ask);
    }
  }

  @Test
  void aBusyBoardSaysWhenToComeBack() {
    for (var status : List.of(408, 425, 429, 503)) {
      answer(aResponse().withStatus(status).withHeader("Retry-After", "12"));
      var e = assertReason(Reason.BUSY, this::change);
      assertEquals(Optional.of(Duration.ofSeconds(12)), e.after());
    }
    answer(aResponse().withStatus(429).withHeader("Retry-After", "Thu, 26 Nov 2026 12:00:40 GMT"));
    assertEquals(Optional.of(Duration.ofSeconds(40)), assertReason(Reason.BUSY, this::ask).after());
    answer(aResponse().withStatus(429).withHeader("X-RateLimit-Reset", "1795694460"));
    var reset = Instant.ofEpochSecond(1795694460);
    assertEquals(
        Optional.of(Duration.between(NOW, reset)), assertReason(Reason.BUSY, this::ask).after());
    answer(aResponse().withStatus(429));
    assertEquals(Optional.empty(), assertReason(Reason.BUSY, this::ask).after());
  }

  @Test
  void whatIsRefusedIsRefusedInTheBoardsWords() {
    for (var status : List.of(400, 402, 405, 413, 415, 422)) {
      answer(aResponse().withStatus(status).withBody("{\"message\":\"No such title\"}"));
      var e = assertReason(Reason.REFUSED, this::change);
      assertEquals("HTTP " + status + ": “No such title”", e.getMessage());
    }
  }

  @Test
  void whatIsGoneOrThereAlreadyIsForTheConnectorToJudge() {
    for (var status : List.of(404, 409, 410, 412)) {
      answer(aResponse().withStatus(status));
      assertEquals(status, change().status());
      assertEquals(status, ask().status());
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    BOARD.stubFor(get("/").willReturn(temporaryRedirect("/there")));
    BOARD.stubFor(get("/there").willReturn(aResponse().withStatus(200)));
    assertFails(Reason.REFUSED, this::ask);
    assertFails(Reason.REFUSED, () -> wire.fetch(address("/")).close());
    BOARD.verify(0, getRequestedFor(urlEqualTo("/there")));
  }

  @Test
  void aFileIsFollowedToAnotherPlaceWithoutTheKey() throws IOException {
    BOARD.stubFor(get("/file").willReturn(temporaryRedirect("/store/1?sign=2")));
    BOARD.stubFor(get("/store/1?sign=2").willReturn(aResponse().withBody("bytes")));
    var asked = HttpRequest.newBuilder(address("/file")).header("Authorization", "Bearer k");
    try (var in = wire.fetch(asked, 100)) {
      assertArrayEquals("bytes".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    BOARD.verify(
        1, getRequestedFor(urlEqualTo("/file")).withHeader("Authorization", equalTo("Bearer k")));
    BOARD.verify(1, getRequestedFor(urlEqualTo("/store/1?sign=2")).withoutHeader("Authorization"));
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    for (var status : List.of(404, 410)) {
      answer(aResponse().withStatus(status));
      assertFails(Reason.REFUSED, () -> wire.fetch(address("/")).close());
    }
    for (var status : List.of(401, 403)) {
      answer(aResponse().withStatus(status));
      assertFails(Reason.REFUSED, () -> wire.fetch(address("/")).close());
      assertFails(Reason.NOT_ALLOWED, () -> wire.fetch(asked(), 100).close());
    }
    answer(aResponse().withStatus(500));
    assertFails(Reason.UNREACHABLE, () -> wire.fetch(address("/")).close());
  }

  @Test
  void nothingIsMadeBeforeTheFirstCallAndNothingAfterTheLast() {
    var made = new AtomicInteger();
    var lazy =
        new Wire(
            () -> {
              made.incrementAndGet();
              return HttpClient.newHttpClient();
            },
            new Pace(),
            InstantSource.fixed(NOW));
    assertEquals(0, made.get());
    answer(aResponse().withStatus(200));
    assertEquals(200, lazy.ask(asked(), 100).status());
    assertEquals(200, lazy.ask(asked(), 100).status());
    assertEquals(1, made.get());
    lazy.close();
    assertFails(Reason.UNREACHABLE, () -> lazy.ask(asked(), 100));
    assertEquals(1, made.get());
  }

  @Test
  void noMoreIsReadThanFits() throws IOException {
    var large = new byte[33 * 1024 * 1024];
    BOARD.stubFor(any(anyUrl()).willReturn(aResponse().withBody(large)));
    var patient = new Wire(HttpClient::newHttpClient, new Pace(), InstantSource.fixed(NOW));
    try (patient;
        var in = patient.fetch(address("/"))) {
      assertFails(Reason.UNREADABLE, () -> patient.ask(HttpRequest.newBuilder(address("/")), 100));
      assertEquals(32 * 1024 * 1024 + 1, in.readAllBytes().length);
    }
  }

  @Test
  void nothingIsSentWhereItCouldBeReadOnTheWay() {
    for (var open :
        List.of("http://example.org/", "ftp://127.0.0.1/", "http://127.0.0.1.example/")) {
      assertFalse(Wire.isPrivate(URI.create(open)), open);
      assertFails(Reason.REFUSED, () -> wire.fetch(URI.create(open)).close());
    }
    assertFails(
        Reason.REFUSED,
        () -> wire.ask(HttpRequest.newBuilder(URI.create("http://example.org/")), 100));
    Stream.of(
            "https://example.org/", "http://localhost:8080/a", "http://[::1]/", "http://127.0.0.1/")
        .forEach(address -> assertTrue(Wire.isPrivate(URI.create(address)), address));
  }

  private Reply change() {
    return wire.change(posted(), 100);
  }

  private Reply ask() {
    return wire.ask(asked(), 100);
  }

  private static HttpRequest.Builder posted() {
    return HttpRequest.newBuilder(address("/")).POST(BodyPublishers.ofString("{}"));
  }

  private static HttpRequest.Builder asked() {
    return HttpRequest.newBuilder(address("/")).GET();
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + BOARD.getPort() + path);
  }

  private static void answer(ResponseDefinitionBuilder with) {
    BOARD.resetMappings();
    BOARD.stubFor(any(anyUrl()).willReturn(with));
  }

  private static BoardException assertReason(Reason reason, Executable call) {
    var e = assertThrows(BoardException.class, call);
    assertEquals(reason, e.reason(), e.getMessage());
    return e;
  }
}
