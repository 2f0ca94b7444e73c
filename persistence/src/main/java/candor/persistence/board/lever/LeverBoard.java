package candor.persistence.board.lever;

import candor.model.posting.Board;
import candor.model.posting.PostingContent;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.Runs;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lever, over its customers' API: postings that are made from here, and applications to them and
/// to the postings that it has of its own.
public final class LeverBoard implements Board {
  private static final URI US = URI.create("https://api.lever.co/v1");
  private static final URI EU = URI.create("https://api.eu.lever.co/v1");
  private static final double PACE = 8;

  private final Api api;
  private final Runs runs;
  private final PostingsThere postings;
  private final Standings standings;

  /// Who speaks to it, and how.
  ///
  /// @param rejection what it calls the reason of a rejection, where it has none as we say; may be
  ///   empty
  /// @param actor the mail address of the user in whose name it is told something and postings are
  ///   made; empty for the key's own, which makes none
  public record Client(String key, String rejection, String actor) {}

  /// @param base without a slash at the end
  public LeverBoard(Wire wire, URI base, Client client) {
    var headers = Map.of("Authorization", Api.basic(client.key(), ""));
    this.api = new Api(wire, base, PACE, () -> headers);
    var actor = new Actor(api, client.actor());
    this.runs = new Runs(new Opportunities(api));
    this.postings = new PostingsThere(api, actor);
    this.standings = new Standings(api, client.rejection(), actor);
  }

  /// Where it is for the customers of a region.
  public static URI world(String region) {
    return region.equals("eu") ? EU : US;
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    postings.publish(posting, content);
  }

  @Override
  public void close(Ref posting) {
    postings.close(posting);
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    return postings.look(posting);
  }

  @Override
  public IncomingPage applications(String cursor) {
    return runs.after(cursor);
  }

  @Override
  public List<OwnJob> jobs() {
    return postings.own();
  }

  @Override
  public void tell(String application, Standing standing) {
    standings.tell(application, standing);
  }

  @Override
  public String test() {
    var _ = api.read("/postings" + Api.query("limit", "1"));
    return "";
  }
}
