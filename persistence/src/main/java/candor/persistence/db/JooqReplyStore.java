package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.PROPOSAL;
import static candor.persistence.db.schema.Tables.REPLY;
import static candor.persistence.db.schema.Tables.STAGE;

import candor.model.access.Area;
import candor.model.candidate.Candidate;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalId;
import candor.model.intake.ProposalState;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.intake.ReplyStore;
import candor.model.job.Job;
import candor.model.job.Stage;
import candor.model.pipeline.Application;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxState;
import candor.model.store.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Answers about replies to applications from the database.
public final class JooqReplyStore implements ReplyStore {
  private static final Columns<Reply> REPLIES = Columns.of(Reply.KIND);
  private final Database database;

  public JooqReplyStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Offer> offers(int limit) {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.BOARDS)) {
            return List.of();
          }
          var rows = database.seat().rows(sql);
          var boards =
              rows.all(BoardAccount.KIND).stream()
                  .filter(board -> board.settings().tells())
                  .map(board -> board.id().value())
                  .toList();
          return boards.isEmpty()
              ? List.of()
              : untold(sql, PROPOSAL.BOARD.in(boards), limit).stream()
                  .flatMap(id -> offer(rows, id).stream())
                  .toList();
        });
  }

  private static List<ProposalId> untold(DSLContext sql, Condition board, int limit) {
    return sql.select(PROPOSAL.ID)
        .from(PROPOSAL)
        .join(APPLICATION)
        .on(APPLICATION.ID.eq(PROPOSAL.APPLICATION))
        .join(STAGE)
        .on(STAGE.ID.eq(APPLICATION.STAGE))
        .leftJoin(REPLY)
        .on(REPLY.PROPOSAL.eq(PROPOSAL.ID).and(REPLY.ACT.ne(ReplyAct.THANK.name())))
        .where(board)
        .and(PROPOSAL.STATE.eq(ProposalState.ACCEPTED.name()))
        .and(APPLICATION.OUTCOME.in(Outcome.ACTIVE.name(), Outcome.REJECTED.name()))
        .and(REPLY.ID.isNull().and(isElsewhere()).or(isOtherwise()))
        .orderBy(
            DSL.coalesce(APPLICATION.ENDED_AT, APPLICATION.STAGE_SINCE).desc(), PROPOSAL.ID.desc())
        .limit(limit)
        .fetch(found -> new ProposalId(found.value1()));
  }

  private static Optional<Offer> offer(Snapshot rows, ProposalId id) {
    var proposal = rows.find(id).orElseThrow();
    return Optional.ofNullable(proposal.application())
        .flatMap(rows::find)
        .map(
            application ->
                new Offer(
                    id,
                    act(application.outcome()),
                    rows.find(application.stage()).map(Stage::name).orElse(""),
                    application.stage(),
                    application.reason(),
                    rows.find(application.candidate()).map(Candidate::name).orElse(""),
                    title(rows, proposal),
                    board(rows, proposal),
                    Objects.requireNonNullElse(application.endedAt(), application.stageSince())));
  }

  // The board knows that it is in its first stage.
  private static Condition isElsewhere() {
    return APPLICATION
        .STAGE_SINCE
        .gt(APPLICATION.APPLIED_AT)
        .or(APPLICATION.OUTCOME.ne(Outcome.ACTIVE.name()));
  }

  private static Condition isOtherwise() {
    return REPLY
        .STATE
        .notIn(OutboxState.SENDING.name(), OutboxState.IN_DOUBT.name())
        .and(
            isOfAnotherStage()
                .or(
                    REPLY.ACT.ne(
                        DSL.when(
                                APPLICATION.OUTCOME.eq(Outcome.ACTIVE.name()),
                                act(Outcome.ACTIVE).name())
                            .otherwise(act(Outcome.REJECTED).name()))));
  }

  // By its name where it was not kept which stage that was.
  private static Condition isOfAnotherStage() {
    return REPLY.IN_STAGE.ne(STAGE.ID).or(REPLY.IN_STAGE.isNull().and(REPLY.STAGE.ne(STAGE.NAME)));
  }

  private static ReplyAct act(Outcome outcome) {
    return outcome == Outcome.ACTIVE ? ReplyAct.MOVE : ReplyAct.REJECT;
  }

  @Override
  public List<Line> replies(int done) {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.BOARDS)) {
            return List.of();
          }
          var rows = database.seat().rows(sql);
          var open = read(sql, isDone().not(), Integer.MAX_VALUE);
          var last = read(sql, isDone(), done);
          return Stream.concat(
                  open.stream()
                      .sorted(
                          Comparator.comparing(Reply::queuedAt)
                              .thenComparing(reply -> reply.id().value())),
                  last.stream())
              .flatMap(reply -> line(rows, reply).stream())
              .toList();
        });
  }

  private static List<Reply> read(DSLContext sql, Condition which, int limit) {
    return sql.select(REPLIES.columns())
        .from(REPLY)
        .where(which)
        .orderBy(REPLY.CHANGED_AT.desc(), REPLY.ID.desc())
        .limit(limit)
        .fetch(REPLIES::row);
  }

  /// Whether nothing is left to do about a reply.
  static Condition isDone() {
    return REPLY
        .STATE
        .in(OutboxState.VERIFIED.name(), OutboxState.TAKEN_BACK.name())
        .or(REPLY.STATE.eq(OutboxState.SENT.name()).and(REPLY.ACT.eq(ReplyAct.THANK.name())));
  }

  /// Whether a reply is sent once, and nobody knows whether it was.
  static Condition isLost() {
    return REPLY
        .STATE
        .eq(OutboxState.IN_DOUBT.name())
        .and(
            REPLY.ACT.in(
                Arrays.stream(ReplyAct.values())
                    .filter(ReplyAct::isOnce)
                    .map(ReplyAct::name)
                    .toList()));
  }

  private static Optional<Line> line(Snapshot rows, Reply reply) {
    return rows.find(reply.proposal())
        .map(
            proposal ->
                new Line(
                    reply,
                    reply.isDone() ? reply.stage() : Replies.stage(rows, reply),
                    Optional.ofNullable(proposal.application())
                        .flatMap(rows::find)
                        .map(Application::candidate)
                        .flatMap(rows::find)
                        .map(Candidate::name)
                        .orElse(proposal.name()),
                    title(rows, proposal),
                    board(rows, proposal)));
  }

  private static String title(Snapshot rows, Proposal proposal) {
    return rows.find(proposal.job()).map(Job::title).orElse("");
  }

  private static String board(Snapshot rows, Proposal proposal) {
    return rows.find(proposal.board()).map(BoardAccount::name).orElse("");
  }
}
