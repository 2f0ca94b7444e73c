package candor.persistence.db;

import static candor.persistence.db.schema.Tables.JOB;
import static candor.persistence.db.schema.Tables.OUTBOX_ITEM;
import static candor.persistence.db.schema.Tables.POSTING;
import static candor.persistence.db.schema.Tables.REPLY;
import static candor.persistence.db.schema.Tables.SUBMITTAL;

import candor.model.access.Area;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.OutboxAct;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxLine;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingStore;
import candor.model.store.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Answers about postings and the outbox from the database.
public final class JooqPostingStore implements PostingStore {
  private static final Columns<OutboxItem> ITEMS = Columns.of(OutboxItem.KIND);
  private final Database database;

  public JooqPostingStore(Database database) {
    this.database = database;
  }

  /// In five questions however many operations are open: a list is read anew with each change.
  @Override
  public List<OutboxLine> outbox(int done) {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.BOARDS)) {
            return List.of();
          }
          var items =
              sql.select(ITEMS.columns())
                  .from(OUTBOX_ITEM)
                  .where(OUTBOX_ITEM.STATE.in(states(OutboxState::isDue)).or(asks()))
                  .orderBy(OUTBOX_ITEM.QUEUED_AT, OUTBOX_ITEM.ID)
                  .fetch(ITEMS::row);
          items.addAll(
              sql.select(ITEMS.columns())
                  .from(OUTBOX_ITEM)
                  .where(OUTBOX_ITEM.STATE.in(states(OutboxState::isDone)))
                  .orderBy(OUTBOX_ITEM.ID.desc())
                  .limit(done)
                  .fetch(ITEMS::row));
          return lines(database.seat().rows(sql), items);
        });
  }

  private static List<OutboxLine> lines(Snapshot rows, List<OutboxItem> items) {
    var postings = rows.byId(items.stream().map(OutboxItem::posting));
    var jobs = rows.byId(postings.values().stream().map(Posting::job));
    var boards = rows.byId(postings.values().stream().map(Posting::board));
    return items.stream()
        .map(
            item -> {
              var posting = Objects.requireNonNull(postings.get(item.posting()));
              var job = Optional.ofNullable(jobs.get(posting.job())).map(Job::title).orElse("");
              var content = item.content();
              var board = boards.get(posting.board());
              return new OutboxLine(
                  item,
                  posting.job(),
                  content == null ? job : content.title(),
                  posting.board(),
                  board == null ? "" : board.name());
            })
        .toList();
  }

  @Override
  public Left left() {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.BOARDS)) {
            return new Left(0, 0);
          }
          var lost =
              sql.fetchCount(REPLY, JooqReplyStore.isLost())
                  + sql.fetchCount(SUBMITTAL, JooqSubmittalStore.isLost());
          var toSend = states(OutboxState::isToSend);
          var asking = states(OutboxState::asks);
          return new Left(
              sql.fetchCount(OUTBOX_ITEM, OUTBOX_ITEM.STATE.in(toSend))
                  + others(sql, toSend)
                  - lost,
              sql.fetchCount(OUTBOX_ITEM, asks()) + others(sql, asking) + lost);
        });
  }

  private static int others(DSLContext sql, List<String> states) {
    return sql.fetchCount(REPLY, REPLY.STATE.in(states))
        + sql.fetchCount(SUBMITTAL, SUBMITTAL.STATE.in(states));
  }

  // What failed or drifted asks for nothing any more once something newer is wanted of its posting.
  private static Condition asks() {
    var newer = OUTBOX_ITEM.as("newer");
    return OUTBOX_ITEM
        .STATE
        .in(states(OutboxState::asks))
        .and(
            DSL.notExists(
                DSL.selectOne()
                    .from(newer)
                    .where(newer.POSTING.eq(OUTBOX_ITEM.POSTING))
                    .and(newer.ID.gt(OUTBOX_ITEM.ID))
                    .and(newer.STATE.ne(OutboxState.TAKEN_BACK.name()))));
  }

  private static List<String> states(Predicate<OutboxState> which) {
    return Arrays.stream(OutboxState.values()).filter(which).map(OutboxState::name).toList();
  }

  /// In four questions however many postings there are: a list is read anew with each change.
  @Override
  public List<Twin> twins() {
    return database.ask(
        sql -> {
          var rows = database.seat().rows(sql);
          var jobs =
              rows.all(Job.KIND).stream().collect(Collectors.toMap(Job::id, Function.identity()));
          var boards =
              rows.all(BoardAccount.KIND).stream()
                  .collect(Collectors.toMap(BoardAccount::id, Function.identity()));
          var newest = newest(sql);
          return rows.all(Posting.KIND).stream()
              .map(
                  posting ->
                      new Twin(posting, jobs.get(posting.job()), newest.get(posting.id().value())))
              .filter(
                  twin ->
                      twin.newest() != null
                          || twin.posting().isDraft()
                          || isWatched(twin.posting(), boards))
              .sorted(byTitleAndBoard(boards))
              .toList();
        });
  }

  // What is compared is made once of each name: there may be thousands of postings.
  private static Comparator<Twin> byTitleAndBoard(Map<BoardId, BoardAccount> boards) {
    var known = new HashMap<String, String>();
    UnaryOperator<String> folded = name -> known.computeIfAbsent(name, Derived::folded);
    return Comparator.comparing((Twin twin) -> folded.apply(twin.jobTitle()))
        .thenComparing(
            twin ->
                Optional.ofNullable(boards.get(twin.posting().board()))
                    .map(board -> folded.apply(board.name()))
                    .orElse(""));
  }

  @Override
  public List<OpenJob> unpublished() {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.BOARDS)) {
            return List.of();
          }
          var rows = database.seat().rows(sql);
          var publishes =
              rows.all(BoardAccount.KIND).stream()
                  .anyMatch(board -> board.sort().publishes() && !board.isPutAside());
          return rows.findAll(publishes ? unpublished(sql) : List.of()).stream()
              .map(job -> new OpenJob(job.id(), job.title()))
              .sorted(Comparator.comparing((OpenJob job) -> Derived.folded(job.title())))
              .toList();
        });
  }

  // What was opened at a board was never asked for.
  private static List<JobId> unpublished(DSLContext sql) {
    var asked =
        DSL.exists(DSL.selectOne().from(OUTBOX_ITEM).where(OUTBOX_ITEM.POSTING.eq(POSTING.ID)));
    var there =
        POSTING
            .WANTED
            .isNotNull()
            .or(POSTING.DRAFTED_AT.isNotNull())
            .or(POSTING.REMOTE.isNotNull().and(DSL.not(asked)));
    return sql.select(JOB.ID)
        .from(JOB)
        .where(JOB.STATUS.eq(JobStatus.OPEN.name()))
        .and(DSL.notExists(DSL.selectOne().from(POSTING).where(POSTING.JOB.eq(JOB.ID)).and(there)))
        .fetch(line -> new JobId(line.value1()));
  }

  private static boolean isWatched(Posting posting, Map<BoardId, BoardAccount> boards) {
    var board = boards.get(posting.board());
    return board != null && posting.isWatched(board);
  }

  // By posting, without their contents, which are large. Ids grow with time: the last one read is
  // the newest. What was taken back is as if it had never been asked for, unless nothing else was.
  private static Map<UUID, Newest> newest(DSLContext sql) {
    var newest = new HashMap<UUID, Newest>();
    sql.select(OUTBOX_ITEM.POSTING, OUTBOX_ITEM.ACT, OUTBOX_ITEM.STATE, OUTBOX_ITEM.REASON)
        .from(OUTBOX_ITEM)
        .orderBy(OUTBOX_ITEM.ID)
        .forEach(
            line -> {
              var item =
                  new Newest(
                      OutboxAct.valueOf(line.value2()),
                      OutboxState.valueOf(line.value3()),
                      line.value4());
              if (item.state() != OutboxState.TAKEN_BACK) {
                newest.put(line.value1(), item);
              } else {
                newest.putIfAbsent(line.value1(), item);
              }
            });
    return newest;
  }
}
