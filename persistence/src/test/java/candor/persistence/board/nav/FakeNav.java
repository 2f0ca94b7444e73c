package candor.persistence.board.nav;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The import API over HTTP as the real one was seen: the same content is passed over for ever,
/// transfers are taken over later, what is stopped stays there with another status. A stream's
/// receipts come one after another, with nothing between them and no reference in them.
final class FakeNav implements ResponseDefinitionTransformerV2, AutoCloseable {
  static final String KEY = "eyJhbGciOiJIUzI1NiJ9.key";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> REQUIRED =
      List.of(
          "reference",
          "positions",
          "title",
          "adText",
          "published",
          "expires",
          "employer",
          "locationList");
  final Map<String, ObjectNode> ads = new HashMap<>();
  final List<String> transfers = new ArrayList<>();
  final WireMockServer server;
  boolean takesOverAtOnce = true;
  int answersToLose;
  int receiptsToLeaveOut;
  String progress = "DONE";
  String outcome = "ACTIVE";
  String message = "";
  String takenOver = "2026-04-01T12:00:00.5";
  String decided = "2026-04-01T12:00:30";
  Fault fault = Fault.CONNECTION_RESET_BY_PEER;
  private final Set<String> seen = new HashSet<>();

  FakeNav() {
    this.server =
        new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").extensions(this));
    server.start();
    server.stubFor(
        any(anyUrl()).atPriority(10).willReturn(aResponse().withTransformers(getName())));
  }

  @Override
  public String getName() {
    return "nav";
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    var request = event.getRequest();
    if (!("Bearer " + KEY).equals(request.getHeader("Authorization"))) {
      return error(401, "Unauthorized", "UNAUTHORIZED");
    }
    var last = request.getUrl().substring(request.getUrl().lastIndexOf('/') + 1);
    var answer =
        request.getMethod().equals(RequestMethod.POST)
            ? request.getUrl().contains("/batch/") ? batch(request) : stream(request)
            : !ads.containsKey(last)
                ? error(404, "AdState with 10000 " + last + " not found", "NOT_FOUND")
                : request.getMethod().equals(RequestMethod.DELETE)
                    ? stop(last)
                    : request.getUrl().contains("/adminstatus/") ? status(last) : state(last);
    if (!request.getMethod().equals(RequestMethod.GET) && answersToLose > 0) {
      answersToLose--;
      return aResponse().withFault(fault).build();
    }
    return answer;
  }

  JsonNode only() {
    return ads.values().iterator().next();
  }

  @Override
  public void close() {
    server.stop();
  }

  private ResponseDefinition batch(Request request) {
    transfers.add(request.getBodyAsString());
    try {
      var all = JSON.readTree(request.getBodyAsString());
      for (var ad : all) {
        var wrong = wrong(ad);
        if (!wrong.isEmpty()) {
          return error(400, wrong, "MISSING_PARAMETER");
        }
      }
      if (!seen.add(all.toString())) {
        return json(200, receipt("SKIPPED", "Content already exist, skipping"));
      }
      all.forEach(this::takeOver);
      return json(201, receipt("RECEIVED", null));
    } catch (JacksonException _) {
      return error(400, "Parse error: at line: 1", "PARSE_ERROR");
    }
  }

  private ResponseDefinition stream(Request request) {
    transfers.add(request.getBodyAsString());
    var receipts =
        request
            .getBodyAsString()
            .lines()
            .map(line -> receipt(JSON.readTree(line)).toPrettyString())
            .toList();
    return new ResponseDefinitionBuilder()
        .withHeader("Content-Type", Objects.requireNonNull(request.getHeader("Accept")))
        .withBody(String.join("", receipts.subList(receiptsToLeaveOut, receipts.size())))
        .build();
  }

  private ObjectNode receipt(JsonNode ad) {
    var wrong = wrong(ad);
    if (!wrong.isEmpty()) {
      return receipt("ERROR", wrong);
    }
    if (!seen.add(ad.toString())) {
      return receipt("SKIPPED", "Content already exist, skipping");
    }
    takeOver(ad);
    return receipt("RECEIVED", null);
  }

  private static String wrong(JsonNode ad) {
    for (var name : REQUIRED) {
      if (!ad.has(name)) {
        return "Missing parameter: " + name;
      }
    }
    return ad.path("published").asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d")
            && !ad.path("title").asString().isEmpty()
        ? ""
        : "Invalid value: at published or title";
  }

  private void takeOver(JsonNode ad) {
    if (takesOverAtOnce) {
      ads.put(ad.path("reference").asString(), (ObjectNode) ad);
    }
  }

  private ResponseDefinition state(String reference) {
    var state =
        JSON.createObjectNode()
            .put("uuid", "u-1")
            .put("reference", reference)
            .put("providerId", 10000)
            .put("updated", takenOver);
    state.set("ad", Objects.requireNonNull(ads.get(reference)));
    return json(200, state);
  }

  private ResponseDefinition status(String reference) {
    var status =
        JSON.createObjectNode()
            .put("uuid", "u-1")
            .put("status", progress)
            .put("message", message.isEmpty() ? null : message)
            .put("reference", reference)
            .put("updated", decided);
    return json(200, outcome.isEmpty() ? status : status.put("publishStatus", outcome));
  }

  private ResponseDefinition stop(String reference) {
    Objects.requireNonNull(ads.get(reference))
        .put("status", "STOPPED")
        .put("expires", "2026-03-01T00:00:00");
    return json(200, receipt("RECEIVED", "STOPPED"));
  }

  private static ObjectNode receipt(String said, @Nullable String message) {
    return JSON.createObjectNode()
        .put("versionId", 1)
        .put("status", said)
        .put("message", message)
        .put("items", 1);
  }

  private static ResponseDefinition error(int status, String message, String type) {
    return json(
        status,
        JSON.createObjectNode()
            .put("message", message)
            .put("errorType", type)
            .put("errorRef", "r"));
  }

  private static ResponseDefinition json(int status, JsonNode body) {
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body.toString())
        .build();
  }
}
