package candor.model.history;

import candor.fixture.MemoryStore;
import candor.fixture.UndoOfAnyAgeContract;

class UndoOfAnyAgeInMemoryTest extends UndoOfAnyAgeContract {
  UndoOfAnyAgeInMemoryTest() {
    super(new MemoryStore());
  }
}
