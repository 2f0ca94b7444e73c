package candor.model.posting;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// A board as this workspace uses it.
///
/// @param address where it is: a folder for a career site; empty for the practice board
/// @param company the name that postings show as the employer
/// @param cursor where receiving goes on; empty before the first time
public record BoardAccount(
    BoardId id,
    String name,
    BoardSort sort,
    String address,
    String company,
    String cursor,
    long revision)
    implements Row<BoardAccount> {
  /// The kind of these rows.
  public static final Kind<BoardAccount> KIND = new Kind<>("board_account", BoardAccount.class);

  public BoardAccount {
    name = Text.line(name);
    company = Text.line(company);
  }

  /// The same account after a page was received.
  public BoardAccount at(String otherCursor) {
    return new BoardAccount(id, name, sort, address, company, otherCursor, revision);
  }

  /// The same account with other settings.
  public BoardAccount with(String otherName, String otherAddress, String otherCompany) {
    return new BoardAccount(id, otherName, sort, otherAddress, otherCompany, cursor, revision);
  }
}
