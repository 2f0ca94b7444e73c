package candor.model.store;

import candor.fixture.MemoryStore;
import candor.fixture.StoreContract;

class StoreInMemoryTest extends StoreContract {
  StoreInMemoryTest() {
    super(new MemoryStore());
  }
}
