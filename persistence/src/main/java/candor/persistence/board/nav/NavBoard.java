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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Norwegian public board, arbeidsplassen.no, by its import API (navikt/pam-import-api).
///
/// An advertisement is named by our id, so that a repeated transfer changes the one that is there.
/// The board takes transfers over later: what was sent in this exchange and is not there yet is
/// looked for later again. Applications go to the address that the account says.
public final class NavBoard implements Board {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LIVE = "https://arbeidsplassen-api.nav.no/stillingsimport";
  private static final String TEST =
      "https://arbeidsplassen-api.ekstern.dev.nav.no/stillingsimport";
  // Of the pages that people see [?]; the address in the status is one for its own staff.
  private static final String PAGE = "https://arbeidsplassen.nav.no/stillinger/stilling/";
  private static final Duration TAKING_OVER = Duration.ofMinutes(5);
  private static final double PER_SECOND = 2;
  private static final Set<String> TAKEN = Set.of("RECEIVED", "DONE");
  private final Wire wire;
  private final InstantSource clock;
  private final Ads ads;
  private final String base;
  private final String provider;
  private final String key;
  private final boolean live;
  private final Map<PostingId, Optional<PostingContent>> awaited = new HashMap<>();

  public NavBoard(BoardSettings settings, String key, Wire wire, InstantSource clock) {
    this(settings, key, wire, clock, settings.option("server").equals("live") ? LIVE : TEST);
  }

  /// @param base where the API is
  NavBoard(BoardSettings settings, String key, Wire wire, InstantSource clock, String base) {
    this.wire = wire;
    this.clock = clock;
    this.ads = new Ads(settings);
    this.base = base;
    this.provider = URLEncoder.encode(settings.option("providerId"), StandardCharsets.UTF_8);
    this.key = key.strip();
    this.live = settings.option("server").equals("live");
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    if (!content.country().isEmpty() && !content.country().equals("NO")) {
      throw new BoardException(Reason.REFUSED, "This board shows jobs in Norway only.");
    }
    var id = posting.id();
    var now = clock.instant();
    // It passes over what was ever transferred, also when something else was since.
    if (!transfer(ads.ad(id, content, content.openedAt(), now))
        && !shown(posting.having(content)).equals(Optional.of(content))
        && !transfer(ads.ad(id, content, now, now))) {
      throw new BoardException(Reason.UNREADABLE, "It passed over an advertisement that is new.");
    }
    awaited.put(id, Optional.of(content));
  }

  @Override
  public void close(Ref posting) {
    var target = "/api/v1/transfers/%s/%s".formatted(provider, posting.id().value());
    var reply = wire.change(request(target).DELETE(), PER_SECOND);
    if (reply.status() != 404) {
      var _ = isTaken(reply);
      awaited.put(posting.id(), Optional.empty());
    }
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    var state = state(posting.id()).filter(ad -> ad.isShown(clock.instant()));
    var content = state.map(ad -> content(ad, posting));
    var expected = awaited.get(posting.id());
    if (expected != null && !content.equals(expected)) {
      throw new BoardException("It has not taken over what was sent yet.", TAKING_OVER);
    }
    return state.map(
        ad -> new Shown(content(ad, posting), ad.uuid(), live ? PAGE + ad.uuid() : ""));
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
    return state(posting.id())
        .filter(ad -> ad.isShown(clock.instant()))
        .map(ad -> content(ad, posting));
  }

  private PostingContent content(AdState ad, Ref posting) {
    var sent = posting.sent();
    return ad.content(sent, sent == null ? "" : ads.text(sent));
  }

  private Optional<AdState> state(PostingId id) {
    var reply = wire.ask(state(id.value().toString()).GET(), PER_SECOND);
    if (reply.status() == 404) {
      return Optional.empty();
    }
    var json = done(reply).json();
    if (!json.path("reference").asString("").equals(id.value().toString())) {
      throw new BoardException(Reason.UNREADABLE, "It answered about another advertisement.");
    }
    return Optional.of(AdState.of(json.path("uuid").asString(""), json.path("ad")));
  }

  private HttpRequest.Builder state(String reference) {
    return request("/api/v1/adstates/%s/%s".formatted(provider, reference));
  }

  /// @return false when the board has had the very same before
  private boolean transfer(ObjectNode ad) {
    var body = JSON.writeValueAsString(JSON.createArrayNode().add(ad));
    return isTaken(
        wire.change(
            request("/api/v1/transfers/batch/" + provider)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)),
            PER_SECOND));
  }

  private static boolean isTaken(Reply reply) {
    // Older versions of the board answer so where newer ones say that they pass over it.
    if (reply.status() == 409) {
      return false;
    }
    var receipt = done(reply).json();
    var status = receipt.path("status").asString("");
    if (status.equals("ERROR")) {
      throw new BoardException(Reason.REFUSED, words(receipt));
    }
    if (!TAKEN.contains(status) && !status.equals("SKIPPED")) {
      throw new BoardException(Reason.UNREADABLE, "It does not say that it took it.");
    }
    return TAKEN.contains(status);
  }

  private static String words(JsonNode receipt) {
    return receipt.path("message").asString("It refused the advertisement.");
  }

  private static Reply done(Reply reply) {
    if (!reply.isDone()) {
      throw new BoardException(Reason.REFUSED, reply.words());
    }
    return reply;
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
