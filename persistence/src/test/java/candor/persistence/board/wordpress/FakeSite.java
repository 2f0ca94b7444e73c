package candor.persistence.board.wordpress;

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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A WordPress over HTTP that keeps pages as the real one was seen to: a repeated call makes a
/// second page with `-2`, authors lose their scripts, a wrong password is told as JSON.
final class FakeSite implements ResponseDefinitionTransformerV2, AutoCloseable {
  static final String PASSWORD = "abcd efgh ijkl mnop";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LOGIN =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("ann:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  final Map<Long, ObjectNode> pages = new TreeMap<>();
  final WireMockServer server;
  String stateOfNew = "publish";
  boolean takesScripts;
  boolean hidesFromSearch;
  int answersToLose;
  int writes;
  private long last = 6;

  FakeSite() {
    this.server =
        new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").extensions(this));
    server.start();
    server.stubFor(
        any(anyUrl()).atPriority(10).willReturn(aResponse().withTransformers(getName())));
  }

  @Override
  public String getName() {
    return "wordpress";
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    var request = event.getRequest();
    var query = query(request);
    var route = query.getOrDefault("rest_route", "");
    var known = LOGIN.equals(request.getHeader("Authorization"));
    if (!known && !route.equals("/wp/v2/users/me") && query.containsKey("status")) {
      return error(400, "rest_invalid_param", "Invalid parameter(s): status");
    }
    if (!known) {
      return error(401, "rest_not_logged_in", "You are not currently logged in.");
    }
    if (route.equals("/wp/v2/users/me")) {
      return json(
          200, "{\"name\":\"Ann\",\"slug\":\"ann\",\"capabilities\":{\"publish_pages\":true}}");
    }
    if (!route.startsWith("/wp/v2/pages") && !route.startsWith("/wp/v2/job-listings")) {
      return error(404, "rest_no_route", "No route was found matching the URL and request method.");
    }
    var id = route.matches(".*/\\d+") ? Long.parseLong(route.replaceAll(".*/", "")) : 0;
    if (id > 0 && !pages.containsKey(id)) {
      return error(404, "rest_post_invalid_id", "Invalid post ID.");
    }
    if (request.getMethod().equals(RequestMethod.GET)) {
      return found(query);
    }
    writes++;
    var answer = request.getMethod().equals(RequestMethod.DELETE) ? delete(id) : write(id, request);
    if (answersToLose > 0) {
      answersToLose--;
      return aResponse().withFault(Fault.EMPTY_RESPONSE).build();
    }
    return answer;
  }

  ObjectNode only() {
    if (pages.size() != 1) {
      throw new AssertionError(pages.size() + " pages");
    }
    return pages.values().iterator().next();
  }

  void put(String slug, String content) {
    var page =
        JSON.createObjectNode()
            .put("id", ++last)
            .put("slug", slug)
            .put("status", "publish")
            .put("link", "x");
    page.putObject("title").put("raw", "t");
    page.putObject("content").put("raw", content);
    pages.put(last, page);
  }

  @Override
  public void close() {
    server.stop();
  }

  private ResponseDefinition found(Map<String, String> query) {
    var slugs = List.of(query.getOrDefault("slug", "").split(","));
    var list = JSON.createArrayNode();
    pages.values().stream()
        .filter(page -> !hidesFromSearch && slugs.contains(page.path("slug").asString()))
        .forEach(list::add);
    return json(200, list.toString());
  }

  private ResponseDefinition delete(long id) {
    pages.remove(id);
    return json(200, "{\"deleted\":true,\"previous\":{}}");
  }

  private ResponseDefinition write(long id, Request request) {
    var said = (ObjectNode) JSON.readTree(request.getBodyAsString());
    var page =
        pages.computeIfAbsent(id == 0 ? ++last : id, n -> JSON.createObjectNode().put("id", n));
    var content = said.path("content").asString();
    page.put("slug", free(said.path("slug").asString(), page.path("id").asLong()));
    page.put("status", said.path("status").asString().equals("publish") ? stateOfNew : "draft");
    page.put("link", "https://example.com/" + page.path("slug").asString() + "/");
    page.putObject("title").put("raw", said.path("title").asString());
    page.putObject("content")
        .put("raw", takesScripts ? content.replaceAll("</?script[^>]*>", "") : content);
    if (said.has("meta")) {
      page.set("meta", said.path("meta"));
    }
    return json(id == 0 ? 201 : 200, page.toString());
  }

  private String free(String slug, long id) {
    var taken =
        pages.values().stream()
            .filter(page -> page.path("id").asLong() != id)
            .map(page -> page.path("slug").asString(""))
            .collect(Collectors.toSet());
    var n = 2;
    var name = slug;
    while (taken.contains(name)) {
      name = slug + "-" + n++;
    }
    return name;
  }

  private static Map<String, String> query(Request request) {
    return Arrays.stream(request.getUrl().replaceFirst(".*\\?", "").split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8), (a, b) -> b));
  }

  private static ResponseDefinition error(int status, String code, String message) {
    var body = JSON.createObjectNode().put("code", code).put("message", message);
    body.putObject("data").put("status", status);
    return json(status, body.toString());
  }

  private static ResponseDefinition json(int status, String body) {
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", "application/json; charset=UTF-8")
        .withBody(body)
        .build();
  }
}
