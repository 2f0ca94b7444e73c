package candor.model.posting;

import candor.model.people.Setting;
import candor.model.store.Snapshot;
import candor.model.store.Transaction;

/// What there is at a board that was read and is no application to a job here. Only how many there
/// are is remembered: who wrote them is none of our business.
///
/// @param messages how many messages name no job here, of those that were read
/// @param files how many files can't be read
public record Untaken(int messages, int files) {
  /// Nothing.
  public static final Untaken NONE = new Untaken(0, 0);

  private static final String NAME = "board.untaken.";

  /// What a board has.
  public static Untaken of(Snapshot s, BoardId board) {
    return s.find(Setting.named(NAME + board.value())).map(Untaken::of).orElse(NONE);
  }

  private static Untaken of(Setting kept) {
    var said = kept.value();
    if (!said.matches("\\d{1,9} \\d{1,9}")) {
      return NONE;
    }
    var both = said.split(" ", 2);
    return new Untaken(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
  }

  /// Whether a setting is what keeps this of a board.
  public static boolean isKeptIn(Setting setting) {
    return setting.name().startsWith(NAME);
  }

  /// The same after a page.
  ///
  /// @param unnamed how many of its applications are to jobs that are not here
  public Untaken after(Board.Passed page, int unnamed) {
    return new Untaken(
        (page.anew() ? 0 : messages) + page.messages() + unnamed, page.unreadable().size());
  }

  /// Keeps this of a board.
  public void keep(Transaction tx, BoardId board) {
    if (!equals(of(tx, board))) {
      var name = NAME + board.value();
      var id = Setting.named(name);
      var revision = tx.find(id).map(Setting::revision).orElse(0L);
      tx.put(new Setting(id, name, messages + " " + files, revision));
    }
  }
}
