package candor.persistence.db;

import candor.fixture.UndoContract;

class UndoOnH2Test extends UndoContract {
  UndoOnH2Test() {
    super(TestDatabase.open());
  }
}
