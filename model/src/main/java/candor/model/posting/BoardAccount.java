package candor.model.posting;

import candor.model.store.Kind;
import candor.model.store.Observed;
import candor.model.store.Row;
import candor.model.store.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A board as this workspace uses it.
///
/// @param name what the user calls it
/// @param sort which connector speaks to it
/// @param address as in [BoardSettings]
/// @param company as in [BoardSettings]
/// @param url as in [BoardSettings]
/// @param applyTo as in [BoardSettings]
/// @param cursor where receiving goes on; empty before the first time
/// @param options as in [BoardSettings]; absent in rows of before there were any
/// @param rest why it is left alone; absent when it is not
public record BoardAccount(
    BoardId id,
    String name,
    BoardSort sort,
    String address,
    String company,
    String url,
    String applyTo,
    @Observed String cursor,
    @Nullable Map<String, String> options,
    @Observed @Nullable BoardRest rest,
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
    options = options == null ? null : BoardSettings.said(options);
  }

  /// An account that was never stored and received nothing yet.
  public static BoardAccount of(BoardId id, BoardSort sort, BoardSettings said) {
    return new BoardAccount(id, "", sort, "", "", "", "", "", null, null, 0).with(said);
  }

  /// What the user said about it.
  public BoardSettings settings() {
    return new BoardSettings(
        name, address, company, url, applyTo, Objects.requireNonNullElse(options, Map.of()));
  }

  /// Whether it shows the public jobs that were opened there, and is looked at for those that are
  /// tied to jobs here.
  public boolean watches() {
    return sort.options().contains(BoardOption.BOARD_TOKEN)
        && !settings().option(BoardOption.BOARD_TOKEN.key()).isEmpty();
  }

  /// Whether who reads its postings finds no way to apply. That may be meant so, as where people
  /// are to come by.
  public boolean hasNoWayToApply() {
    return sort.asksWhereToApply() && applyTo.isEmpty();
  }

  /// Whether all that is sent there, and asked of it, stays on this computer.
  public boolean staysHere() {
    return switch (sort) {
      case PRACTICE -> true;
      case CAREER_SITE -> settings().isDeliveredToFolder();
      case MAILBOX -> settings().isReadOfFolder() && !settings().thanks();
      default -> false;
    };
  }

  /// Why it is left alone.
  public Optional<BoardRest> resting() {
    return Optional.ofNullable(rest);
  }

  /// Whether the user wished that it is left alone.
  public boolean isPutAside() {
    return resting().filter(BoardRest::isWished).isPresent();
  }

  /// Whether it is still to be dealt with by these settings, whatever they call it; not when it was
  /// put aside.
  public boolean goesBy(BoardSettings settings) {
    return !isPutAside() && settings().areAs(settings);
  }

  /// The same account after a page was received.
  public BoardAccount at(String otherCursor) {
    return new BoardAccount(
        id, name, sort, address, company, url, applyTo, otherCursor, options, rest, revision);
  }

  /// The same account with other settings; it may be called again, unless the user wished that it
  /// is not.
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
        said.options().isEmpty() ? null : said.options(),
        resting().filter(BoardRest::isWished).orElse(null),
        revision);
  }

  BoardAccount leftAlone(@Nullable BoardRest why) {
    return new BoardAccount(
        id, name, sort, address, company, url, applyTo, cursor, options, why, revision);
  }
}
