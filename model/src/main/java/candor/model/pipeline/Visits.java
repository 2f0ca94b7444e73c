package candor.model.pipeline;

import candor.model.store.Transaction;

/// Keeps the stays of an application in step with its stage.
final class Visits {
  private Visits() {}

  static void enter(Transaction tx, Application application) {
    tx.put(
        new StageVisit(
            new StageVisitId(tx.newId()),
            application.id(),
            application.stage(),
            application.stageSince(),
            null,
            0));
  }

  static void leave(Transaction tx, Application application) {
    tx.of(StageVisit.KIND, application.id()).stream()
        .filter(visit -> visit.left() == null)
        .forEach(visit -> tx.put(visit.until(tx.now())));
  }
}
