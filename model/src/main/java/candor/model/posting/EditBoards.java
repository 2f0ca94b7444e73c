package candor.model.posting;

import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Text;
import java.util.List;
import java.util.Optional;

/// Adds and changes the boards that this workspace uses.
public final class EditBoards {
  private static final Act ADD = Act.undoable("add-board");
  private static final Act EDIT = Act.undoable("edit-board");
  private final Store store;

  public EditBoards(Store store) {
    this.store = store;
  }

  /// The boards in the order in which they were added.
  public List<BoardAccount> all() {
    return store.read(s -> s.all(BoardAccount.KIND));
  }

  /// Adds a board; none without a name, and a career site needs a folder.
  public Optional<BoardAccount> add(BoardSort sort, String name, String address, String company) {
    if (!sound(sort, name, address)) {
      return Optional.empty();
    }
    return Optional.of(
        store.write(
            ADD,
            tx ->
                tx.put(
                    new BoardAccount(
                        new BoardId(tx.newId()), name, sort, address, company, "", 0))));
  }

  /// Changes a board's settings; nothing when it is gone or the settings are not sound.
  public Optional<BoardAccount> edit(BoardId id, String name, String address, String company) {
    return store.write(
        EDIT,
        tx ->
            tx.find(id)
                .filter(board -> sound(board.sort(), name, address))
                .map(board -> tx.put(board.with(name, address, company))));
  }

  private static boolean sound(BoardSort sort, String name, String address) {
    return !Text.line(name).isEmpty() && (sort == BoardSort.PRACTICE || !address.isBlank());
  }
}
