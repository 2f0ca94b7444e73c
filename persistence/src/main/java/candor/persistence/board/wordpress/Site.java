package candor.persistence.board.wordpress;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Reply;
import candor.persistence.board.http.Wire;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST API of a WordPress site, as far as pages and jobs of a plug-in need it.
///
/// It is called by `?rest_route=`, which every site understands; `/wp-json` is there only with
/// permalinks.
final class Site {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double PER_SECOND = 4;
  private static final String FIELDS = "id,slug,status,link,title,content,meta";
  private final Wire wire;
  private final String root;
  private final String login;
  private boolean entered;

  /// A page or a job as the site stores it.
  ///
  /// @param meta what a plug-in keeps besides; empty for pages
  record Item(
      long id, String slug, String status, String link, String title, String raw, JsonNode meta) {
    boolean isPublic() {
      return status.equals("publish");
    }
  }

  Site(Wire wire, String address, String user, String password) {
    this.wire = wire;
    this.root = address.replaceFirst("/+$", "") + "/?rest_route=";
    var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.login = "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /// The items with one of these slugs, in any of these states.
  List<Item> find(String route, List<String> slugs, String states) {
    enter();
    var reply =
        ask(
            "%s&slug=%s&status=%s&context=edit&per_page=100&_fields=%s"
                .formatted(route, String.join(",", slugs), states, FIELDS));
    var found = reply.json();
    if (!found.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "Its answer is not a list.");
    }
    var items = new ArrayList<Item>();
    found.forEach(each -> items.add(item(each)));
    return items;
  }

  /// Makes an item, or changes one.
  ///
  /// @return what it is then; empty when the one to change is gone
  Optional<Item> write(String route, Optional<Item> before, JsonNode body) {
    var target = before.map(item -> route + "/" + item.id()).orElse(route);
    var reply =
        wire.change(
            request(target + "&context=edit&_fields=" + FIELDS)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
            PER_SECOND);
    if (before.isPresent() && isGone(reply)) {
      return Optional.empty();
    }
    return Optional.of(item(done(reply).json()));
  }

  /// Removes an item for good; one that is gone is no error.
  void delete(String route, Item item) {
    var reply = wire.change(request(route + "/" + item.id() + "&force=true").DELETE(), PER_SECOND);
    if (!isGone(reply) && !done(reply).json().path("deleted").asBoolean(false)) {
      throw new BoardException(Reason.UNREADABLE, "It does not say that it removed the page.");
    }
  }

  /// Who we are there.
  JsonNode me() {
    return ask("/wp/v2/users/me&context=edit&_fields=name,slug,capabilities").json();
  }

  // To whom it does not know it says of some questions that they are wrong, and of others that
  // nothing is there: only this one shows that it lets us in.
  private void enter() {
    if (!entered) {
      var _ = me();
      entered = true;
    }
  }

  private Reply ask(String what) {
    return done(wire.ask(request(what).GET(), PER_SECOND));
  }

  // It says not found for routes too: then the plug-in or the API is not there.
  private static boolean isGone(Reply reply) {
    return (reply.status() == 404 || reply.status() == 410)
        && reply.text().contains("rest_post_invalid_id");
  }

  private static Reply done(Reply reply) {
    if (!reply.isDone()) {
      throw new BoardException(Reason.REFUSED, reply.words());
    }
    return reply;
  }

  private HttpRequest.Builder request(String what) {
    try {
      return HttpRequest.newBuilder(new URI(root + what))
          .header("Authorization", login)
          .header("Accept", "application/json");
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new BoardException(Reason.REFUSED, "Its address is not a web address.", e);
    }
  }

  private static Item item(JsonNode json) {
    var raw = json.path("content").path("raw");
    if (!json.path("id").isIntegralNumber() || !json.path("slug").isString() || !raw.isString()) {
      throw new BoardException(Reason.UNREADABLE, "Its answer is not a page.");
    }
    return new Item(
        json.path("id").longValue(),
        json.path("slug").stringValue(),
        json.path("status").asString(""),
        json.path("link").asString(""),
        json.path("title").path("raw").asString(""),
        raw.stringValue(),
        json.path("meta"));
  }
}
