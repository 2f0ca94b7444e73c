package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OUTBOX_ITEM;
import static candor.persistence.db.schema.Tables.REPLY;

import candor.model.access.Area;
import candor.model.job.Job;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxLine;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingStore;
import candor.model.store.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Answers about postings and the outbox from the database.
public final class JooqPostingStore implements PostingStore {
  private static final Columns<OutboxItem> ITEMS = Columns.of(OutboxItem.KIND);
  private final Database database;

  public JooqPostingStore(Database database) {
    this.database = database;
  }

  @Override
  public List<OutboxLine> outbox(int limit) {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.BOARDS)) {
            return List.of();
          }
          var rows = database.seat().rows(sql);
          return sql.select(ITEMS.columns())
              .from(OUTBOX_ITEM)
              .orderBy(OUTBOX_ITEM.ID.desc())
              .limit(limit)
              .fetch(record -> line(rows, ITEMS.row(record)));
        });
  }

  @Override
  public int waiting() {
    return database.ask(
        sql ->
            database.seat().access(sql).has(Area.BOARDS)
                ? sql.fetchCount(
                        OUTBOX_ITEM,
                        OUTBOX_ITEM.STATE.in(
                            Arrays.stream(OutboxState.values())
                                .filter(state -> !state.isDone())
                                .map(OutboxState::name)
                                .toList()))
                    + sql.fetchCount(REPLY, JooqReplyStore.isDone().not())
                : 0);
  }

  @Override
  public List<Twin> twins() {
    return database.read(
        s ->
            s.all(Posting.KIND).stream()
                .flatMap(
                    posting ->
                        s.of(OutboxItem.KIND, posting.id()).reversed().stream()
                            .limit(1)
                            .map(
                                item ->
                                    new Twin(
                                        posting,
                                        s.find(posting.job()).map(Job::title).orElse(""),
                                        item.state(),
                                        item.reason())))
                .sorted(Comparator.comparing(Twin::jobTitle))
                .toList());
  }

  private static OutboxLine line(Snapshot rows, OutboxItem item) {
    var posting = rows.find(item.posting()).orElseThrow();
    return new OutboxLine(
        item,
        posting.job(),
        rows.find(posting.job()).map(Job::title).orElse(""),
        posting.board(),
        rows.find(posting.board()).map(BoardAccount::name).orElse(""));
  }
}
