package candor.model.history;

import candor.fixture.MemoryStore;
import candor.fixture.UndoContract;

class UndoInMemoryTest extends UndoContract {
  UndoInMemoryTest() {
    super(new MemoryStore());
  }
}
