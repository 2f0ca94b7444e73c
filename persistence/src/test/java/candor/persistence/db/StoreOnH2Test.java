package candor.persistence.db;

import candor.fixture.StoreContract;

class StoreOnH2Test extends StoreContract {
  StoreOnH2Test() {
    super(TestDatabase.open());
  }
}
