package candor.model.posting;

import candor.model.store.Act;
import candor.model.store.Store;
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

  /// Adds a board; none without a name, a career site without a folder, or one whose public
  /// addresses are no addresses.
  public Optional<BoardAccount> add(BoardSort sort, BoardSettings settings) {
    return settings.isSoundFor(sort)
        ? Optional.of(
            store.write(
                ADD, tx -> tx.put(BoardAccount.of(new BoardId(tx.newId()), sort, settings))))
        : Optional.empty();
  }

  /// Changes a board's settings; nothing when it is gone or the settings are not sound.
  public Optional<BoardAccount> edit(BoardId id, BoardSettings settings) {
    return store.write(
        EDIT,
        tx ->
            tx.find(id)
                .filter(board -> settings.isSoundFor(board.sort()))
                .map(board -> tx.put(board.with(settings))));
  }
}
