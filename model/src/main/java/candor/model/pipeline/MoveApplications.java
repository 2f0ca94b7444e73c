package candor.model.pipeline;

import candor.model.job.StageId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Moves applications through their job's pipeline and ends them: each call is one operation,
/// however many applications it is about, so one undo takes all of it back.
public final class MoveApplications {
  private static final Act MOVE = Act.undoable("move-application");
  private static final Act HIRE = Act.undoable("hire");
  private static final Act REJECT = Act.undoable("reject");
  private static final Act WITHDRAW = Act.undoable("withdraw");
  private static final Act REOPEN = Act.undoable("reopen-application");
  private static final Act NEXT = Act.undoable("plan-next-step");
  private final Store store;

  public MoveApplications(Store store) {
    this.store = store;
  }

  /// Moves active applications to a stage of their job.
  ///
  /// @return a result per application, in the order asked
  public List<MoveResult> move(Collection<ApplicationId> ids, StageId target) {
    return each(MOVE, ids, (tx, application) -> move(tx, application, target));
  }

  /// Hires, rejects, withdraws or (with `ACTIVE`) reopens.
  ///
  /// @param reason kept with a rejection or withdrawal; may be empty
  /// @return a result per application, in the order asked
  public List<MoveResult> end(Collection<ApplicationId> ids, Outcome outcome, String reason) {
    var act =
        switch (outcome) {
          case ACTIVE -> REOPEN;
          case HIRED -> HIRE;
          case REJECTED -> REJECT;
          case WITHDRAWN -> WITHDRAW;
        };
    return each(act, ids, (tx, application) -> end(tx, application, outcome, reason));
  }

  /// Reopens ended applications in a stage of their job, which need not be the one they ended in.
  ///
  /// @return a result per application, in the order asked
  public List<MoveResult> reopen(Collection<ApplicationId> ids, StageId target) {
    return each(REOPEN, ids, (tx, application) -> reopen(tx, application, target));
  }

  /// Says what is to be done next, and by when.
  public MoveResult plan(ApplicationId id, String step, @Nullable LocalDate on) {
    return each(
            NEXT,
            List.of(id),
            (tx, application) -> new MoveResult.Moved(tx.put(application.next(step, on))))
        .getFirst();
  }

  private List<MoveResult> each(
      Act act,
      Collection<ApplicationId> ids,
      BiFunction<Transaction, Application, MoveResult> work) {
    return store.write(
        act,
        tx ->
            ids.stream()
                .map(
                    id ->
                        tx.find(id)
                            .map(application -> work.apply(tx, application))
                            .orElseGet(() -> new MoveResult.NoSuchApplication(id)))
                .toList());
  }

  private static MoveResult move(Transaction tx, Application application, StageId target) {
    if (application.stage().equals(target)) {
      return new MoveResult.AlreadyThere(application);
    }
    if (application.outcome() != Outcome.ACTIVE) {
      return new MoveResult.Ended(application);
    }
    if (!isStage(tx, target, application)) {
      return new MoveResult.NoSuchStage(target);
    }
    Visits.leave(tx, application);
    return enter(tx, application.in(target, tx.now()));
  }

  private static MoveResult reopen(Transaction tx, Application application, StageId target) {
    if (application.outcome() == Outcome.ACTIVE) {
      return new MoveResult.AlreadyThere(application);
    }
    return isStage(tx, target, application)
        ? enter(tx, application.ended(Outcome.ACTIVE, "", tx.now()).in(target, tx.now()))
        : new MoveResult.NoSuchStage(target);
  }

  private static MoveResult end(
      Transaction tx, Application application, Outcome outcome, String reason) {
    if (application.outcome() == outcome) {
      return new MoveResult.AlreadyThere(application);
    }
    if (application.outcome() == Outcome.ACTIVE) {
      Visits.leave(tx, application);
    }
    var ended = application.ended(outcome, reason, tx.now());
    if (outcome != Outcome.ACTIVE) {
      return new MoveResult.Moved(tx.put(ended));
    }
    return enter(tx, ended.in(application.stage(), tx.now()));
  }

  private static MoveResult enter(Transaction tx, Application application) {
    var entered = tx.put(application);
    Visits.enter(tx, entered);
    return new MoveResult.Moved(entered);
  }

  private static boolean isStage(Transaction tx, StageId target, Application application) {
    return tx.find(target)
        .filter(stage -> !stage.retired() && stage.job().equals(application.job()))
        .isPresent();
  }
}
