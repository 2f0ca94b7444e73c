package candor.persistence.board.nav;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Reply;
import candor.persistence.board.http.Wire;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Norwegian public board, arbeidsplassen.no, by its import API (navikt/pam-import-api).
///
/// An advertisement is named by our id, so that a repeated transfer changes the one that is there.
/// Several go by one call as a stream, of which each has a receipt. The board takes transfers over
/// later: what was sent in this exchange and is not there yet is looked for later again. The public
/// sees an advertisement unless the board's staff rejects it. Applications go to the address that
/// the account says.
public final class NavBoard implements Board {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LIVE = "https://arbeidsplassen-api.nav.no/stillingsimport";
  private static final String TEST =
      "https://arbeidsplassen-api.ekstern.dev.nav.no/stillingsimport";
  // Of the pages that people see [?]; the address in the status is one for its own staff.
  private static final String PAGE = "https://arbeidsplassen.nav.no/stillinger/stilling/";
  private static final Duration TAKING_OVER = Duration.ofMinutes(5);
  private static final double PER_SECOND = 2;
  private static final int AT_ONCE = 100;
  private static final String JSON_STREAM = "application/x-json-stream";
  private final Wire wire;
  private final InstantSource clock;
  private final Moderation moderation;
  private final Ads ads;
  private final String base;
  private final String provider;
  private final String key;
  private final boolean live;
  private final Map<PostingId, Optional<PostingContent>> awaited = new HashMap<>();

  /// @param moderation what was said of advertisements in earlier exchanges
  public NavBoard(
      BoardSettings settings, String key, Wire wire, InstantSource clock, Moderation moderation) {
    this(
        settings,
        key,
        wire,
        clock,
        moderation,
        settings.option("server").equals("live") ? LIVE : TEST);
  }

  /// @param base where the API is
  NavBoard(
      BoardSettings settings,
      String key,
      Wire wire,
      InstantSource clock,
      Moderation moderation,
      String base) {
    this.wire = wire;
    this.clock = clock;
    this.moderation = moderation;
    this.ads = new Ads(settings);
    this.base = base;
    this.provider = URLEncoder.encode(settings.option("providerId"), StandardCharsets.UTF_8);
    this.key = key.strip();
    this.live = settings.option("server").equals("live");
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    if (isAbroad(content)) {
      throw abroad();
    }
    if (transfer(ad(posting, content))) {
      awaited.put(posting.id(), Optional.of(content));
    } else {
      showAgain(posting, content);
    }
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public Map<PostingId, BoardException> publish(List<Wanted> postings) {
    var wrong = new HashMap<PostingId, BoardException>();
    for (var one : postings) {
      if (isAbroad(one.content())) {
        wrong.put(one.posting().id(), abroad());
      }
    }
    var sent = postings.stream().filter(one -> !wrong.containsKey(one.posting().id())).toList();
    if (!sent.isEmpty()) {
      showAgain(passedOver(sent, stream(sent), wrong), wrong);
    }
    return wrong;
  }

  @Override
  public void close(Ref posting) {
    var target = "/api/v1/transfers/%s/%s".formatted(provider, posting.id().value());
    var reply = wire.change(request(target).DELETE(), PER_SECOND);
    if (reply.status() != 404) {
      var _ = Receipts.isTaken(reply);
      awaited.put(posting.id(), Optional.empty());
    }
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    var there = there(posting.id());
    var content = there.map(found -> content(found.ad(), posting));
    var expected = awaited.get(posting.id());
    if (expected != null && !content.equals(expected)) {
      throw new BoardException("It has not taken over what was sent yet.", TAKING_OVER);
    }
    return there.flatMap(found -> shown(found, posting));
  }

  @Override
  public IncomingPage applications(String cursor) {
    return new IncomingPage(List.of(), cursor);
  }

  @Override
  public String test() {
    var reply = wire.ask(state("candor-test").GET(), PER_SECOND);
    if (!reply.isDone() && !reply.text().contains("NOT_FOUND")) {
      throw new BoardException(Reason.REFUSED, reply.words());
    }
    return provider;
  }

  private Optional<PostingContent> shown(Ref posting) {
    return there(posting.id()).map(found -> content(found.ad(), posting));
  }

  private Optional<Shown> shown(There found, Ref posting) {
    var uuid = found.ad().uuid();
    var link = live ? PAGE + uuid : "";
    return status(posting.id())
        .review(found.takenOver())
        .map(review -> new Shown(content(found.ad(), posting), uuid, link, review));
  }

  private AdminStatus status(PostingId id) {
    var path = "/api/v1/adminstatus/%s/%s".formatted(provider, id.value());
    return moderation.of(
        base + path,
        clock.instant(),
        () -> {
          var reply = wire.ask(request(path).GET(), PER_SECOND);
          return reply.status() == 404 ? AdminStatus.NONE : AdminStatus.of(about(id, reply));
        });
  }

  private PostingContent content(AdState ad, Ref posting) {
    var sent = posting.sent();
    return ad.content(sent, sent == null ? "" : ads.text(sent));
  }

  // An advertisement as it was taken over, and when.
  private record There(AdState ad, Optional<LocalDateTime> takenOver) {}

  private Optional<There> there(PostingId id) {
    var reply = wire.ask(state(id.value().toString()).GET(), PER_SECOND);
    if (reply.status() == 404) {
      return Optional.empty();
    }
    var json = about(id, reply);
    var ad = AdState.of(json.path("uuid").asString(""), json.path("ad"));
    return Optional.of(new There(ad, AdminStatus.time(json)))
        .filter(found -> found.ad().isShown(clock.instant()));
  }

  private static JsonNode about(PostingId id, Reply reply) {
    var json = reply.done().json();
    if (!json.path("reference").asString("").equals(id.value().toString())) {
      throw new BoardException(Reason.UNREADABLE, "It answered about another advertisement.");
    }
    return json;
  }

  private HttpRequest.Builder state(String reference) {
    return request("/api/v1/adstates/%s/%s".formatted(provider, reference));
  }

  // Those that it has had before; what else it did not take, it says itself.
  private List<Wanted> passedOver(
      List<Wanted> sent, List<JsonNode> receipts, Map<PostingId, BoardException> wrong) {
    var passedOver = new ArrayList<Wanted>();
    for (var i = 0; i < sent.size(); i++) {
      var one = sent.get(i);
      try {
        if (Receipts.isTaken(receipts.get(i))) {
          awaited.put(one.posting().id(), Optional.of(one.content()));
        } else {
          passedOver.add(one);
        }
      } catch (BoardException e) {
        wrong.put(one.posting().id(), e);
      }
    }
    return passedOver;
  }

  // What keeps it from being asked about one keeps it from being asked about the others, too.
  private void showAgain(List<Wanted> passedOver, Map<PostingId, BoardException> wrong) {
    for (var rest = passedOver; !rest.isEmpty(); rest = rest.subList(1, rest.size())) {
      var one = rest.getFirst();
      try {
        showAgain(one.posting(), one.content());
      } catch (BoardException e) {
        if (e.reason() != Reason.REFUSED) {
          rest.forEach(other -> wrong.put(other.posting().id(), e));
          return;
        }
        wrong.put(one.posting().id(), e);
      }
    }
  }

  // It passes over what was ever transferred, also when something else was since.
  private void showAgain(Ref posting, PostingContent content) {
    var now = clock.instant();
    if (!shown(posting.having(content)).equals(Optional.of(content))
        && !transfer(ads.ad(posting.id(), content, now, now))) {
      throw new BoardException(Reason.UNREADABLE, "It passed over an advertisement that is new.");
    }
    awaited.put(posting.id(), Optional.of(content));
  }

  private ObjectNode ad(Ref posting, PostingContent content) {
    return ads.ad(posting.id(), content, content.openedAt(), clock.instant());
  }

  private static boolean isAbroad(PostingContent content) {
    return !content.country().isEmpty() && !content.country().equals("NO");
  }

  private static BoardException abroad() {
    return new BoardException(Reason.REFUSED, "This board shows jobs in Norway only.");
  }

  /// @return false when the board has had the very same before
  private boolean transfer(ObjectNode ad) {
    var body = JSON.writeValueAsString(JSON.createArrayNode().add(ad));
    return Receipts.isTaken(
        wire.change(
            request("/api/v1/transfers/batch/" + provider)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)),
            PER_SECOND));
  }

  private List<JsonNode> stream(List<Wanted> postings) {
    var lines =
        postings.stream()
            .map(one -> JSON.writeValueAsString(ad(one.posting(), one.content())))
            .collect(Collectors.joining("\n"));
    var reply =
        wire.change(
            request("/api/v1/transfers/" + provider)
                .setHeader("Accept", JSON_STREAM)
                .header("Content-Type", JSON_STREAM)
                .POST(BodyPublishers.ofString(lines)),
            PER_SECOND);
    return Receipts.of(reply.done(), postings.size());
  }

  private HttpRequest.Builder request(String path) {
    try {
      return HttpRequest.newBuilder(new URI(base + path))
          .header("Authorization", "Bearer " + key)
          .header("Accept", "application/json");
    } catch (URISyntaxException e) {
      throw new BoardException(Reason.REFUSED, "Its number of the provider is none.", e);
    } catch (IllegalArgumentException _) {
      // The exception's own words would quote the key.
      throw new BoardException(Reason.NOT_ALLOWED, "This is no key of the board.");
    }
  }
}
