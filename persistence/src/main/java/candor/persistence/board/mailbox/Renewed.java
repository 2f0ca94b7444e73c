package candor.persistence.board.mailbox;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Bearer;
import candor.persistence.board.http.Wire;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tokens for a mail server, which end within the hour, got with one that lasts (RFC 6749 § 6).
public final class Renewed implements Supplier<String> {
  private final Bearer bearer;
  private String lasting;

  /// @param settings say where tokens are given, and to which client
  /// @param secret of the client; empty where it has none
  /// @param lasting the token that lasts
  /// @param keep takes another one that is given in its place: the old one may not count any more
  /// @throws BoardException `REFUSED` when the settings say no place
  public Renewed(
      Wire wire,
      InstantSource clock,
      BoardSettings settings,
      String secret,
      String lasting,
      Consumer<String> keep) {
    this.lasting = lasting;
    this.bearer =
        new Bearer(
            wire,
            clock,
            place(settings.option("tokens")),
            Map.of(),
            () ->
                Api.query(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    this.lasting,
                    "client_id",
                    settings.option("clientId"),
                    "client_secret",
                    secret),
            another -> take(another, keep));
  }

  @Override
  public String get() {
    return bearer.token();
  }

  private void take(String another, Consumer<String> keep) {
    if (!another.equals(lasting)) {
      lasting = another;
      keep.accept(another);
    }
  }

  private static URI place(String address) {
    try {
      var place = new URI(address.strip());
      if (place.getHost() != null) {
        return place;
      }
    } catch (URISyntaxException noAddress) {
      assert noAddress != null;
    }
    throw new BoardException(Reason.REFUSED, "Where tokens are renewed is no address.");
  }
}
