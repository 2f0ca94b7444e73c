package candor.model.posting;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// A board as this workspace uses it.
///
/// @param name what the user calls it
/// @param sort which connector speaks to it
/// @param address as in [BoardSettings]
/// @param company as in [BoardSettings]
/// @param url as in [BoardSettings]
/// @param applyTo as in [BoardSettings]
/// @param cursor where receiving goes on; empty before the first time
public record BoardAccount(
    BoardId id,
    String name,
    BoardSort sort,
    String address,
    String company,
    String url,
    String applyTo,
    String cursor,
    long revision)
    implements Row<BoardAccount> {
  /// The kind of these rows.
  public static final Kind<BoardAccount> KIND = new Kind<>("board_account", BoardAccount.class);

  public BoardAccount {
    name = Text.storable(name);
    address = Text.storable(address);
    company = Text.storable(company);
    url = Text.storable(url);
    applyTo = Text.storable(applyTo);
    cursor = Text.storable(cursor);
  }

  /// An account that was never stored and received nothing yet.
  static BoardAccount of(BoardId id, BoardSort sort, BoardSettings said) {
    return new BoardAccount(
        id, said.name(), sort, said.address(), said.company(), said.url(), said.applyTo(), "", 0);
  }

  /// What the user said about it.
  public BoardSettings settings() {
    return new BoardSettings(name, address, company, url, applyTo);
  }

  /// The same account after a page was received.
  public BoardAccount at(String otherCursor) {
    return new BoardAccount(id, name, sort, address, company, url, applyTo, otherCursor, revision);
  }

  /// The same account with other settings.
  public BoardAccount with(BoardSettings said) {
    return new BoardAccount(
        id,
        said.name(),
        sort,
        said.address(),
        said.company(),
        said.url(),
        said.applyTo(),
        cursor,
        revision);
  }
}
