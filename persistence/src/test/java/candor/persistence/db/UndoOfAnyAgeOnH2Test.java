package candor.persistence.db;

import candor.fixture.UndoOfAnyAgeContract;

class UndoOfAnyAgeOnH2Test extends UndoOfAnyAgeContract {
  UndoOfAnyAgeOnH2Test() {
    super(TestDatabase.open());
  }
}
