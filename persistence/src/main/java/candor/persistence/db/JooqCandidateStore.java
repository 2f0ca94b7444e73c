package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.CANDIDATE;
import static candor.persistence.db.schema.Tables.CONTACT;
import static candor.persistence.db.schema.Tables.TAG;

import candor.model.access.Area;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.candidate.CandidateStore;
import candor.model.candidate.ContactKind;
import candor.model.pipeline.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;

/// Answers about candidates from the database.
public final class JooqCandidateStore implements CandidateStore {
  private static final Columns<Candidate> COLUMNS = Columns.of(Candidate.KIND);

  /// So many are looked up one by one; of more, the whole index is gone through.
  private static final int FEW = 500;

  private final Database database;

  public JooqCandidateStore(Database database) {
    this.database = database;
  }

  @Override
  public int count(CandidateQuery query) {
    return database.ask(
        sql -> {
          var access = database.seat().access(sql);
          return access.seesAll()
              ? CandidateSearch.ids(query)
                  .map(sql::fetchCount)
                  .orElseGet(() -> sql.fetchCount(CANDIDATE))
              : new MetCandidates(access, database.seat().rows(sql)).find(query).size();
        });
  }

  @Override
  public List<CandidateRow> page(CandidateQuery query, int offset, int limit) {
    return database.ask(
        sql -> {
          var access = database.seat().access(sql);
          return access.seesAll()
              ? page(sql, query, offset, limit)
              : new MetCandidates(access, database.seat().rows(sql))
                  .find(query).stream().skip(offset).limit(limit).toList();
        });
  }

  @Override
  public List<String> tags() {
    return database.ask(
        sql ->
            database.seat().access(sql).has(Area.CANDIDATES)
                ? sql.selectDistinct(TAG.NAME).from(TAG).orderBy(TAG.NAME).fetch(TAG.NAME)
                : List.of());
  }

  private static List<CandidateRow> page(
      DSLContext sql, CandidateQuery query, int offset, int limit) {
    var ids = ids(sql, query, offset, limit);
    var found =
        sql
            .select(COLUMNS.columns())
            .from(CANDIDATE)
            .where(CANDIDATE.ID.in(ids))
            .fetch(COLUMNS::row)
            .stream()
            .collect(Collectors.toMap(candidate -> candidate.id().value(), Function.identity()));
    var emails = emails(sql, ids);
    var tags =
        sql.select(TAG.CANDIDATE, TAG.NAME)
            .from(TAG)
            .where(TAG.CANDIDATE.in(ids))
            .orderBy(TAG.NAME)
            .fetchGroups(TAG.CANDIDATE, TAG.NAME);
    var active = active(sql, ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
        .map(
            candidate -> {
              var id = candidate.id().value();
              return new CandidateRow(
                  candidate,
                  emails.getOrDefault(id, List.of("")).getFirst(),
                  tags.getOrDefault(id, List.of()),
                  active.getOrDefault(id, 0));
            })
        .toList();
  }

  // Whom it means is asked for first and by itself: as a subquery the database would run it again
  // for every candidate wherever it goes through the index that sorts.
  private static List<UUID> ids(DSLContext sql, CandidateQuery query, int offset, int limit) {
    var meant = CandidateSearch.ids(query).map(ids -> sql.fetch(ids).intoSet(Record1::value1));
    if (meant.isPresent() && meant.get().size() > FEW) {
      return sorted(sql, query, DSL.noCondition()).stream()
          .map(Record1::value1)
          .filter(meant.get()::contains)
          .skip(offset)
          .limit(limit)
          .toList();
    }
    return sorted(sql, query, meant.map(CANDIDATE.ID::in).orElseGet(DSL::noCondition))
        .limit(limit)
        .offset(offset)
        .fetch(Record1::value1);
  }

  // Ids alone, since the index that sorts has them: a page far down the list passes over entries
  // of the index, and reads no rows but its own.
  private static SelectLimitStep<Record1<UUID>> sorted(
      DSLContext sql, CandidateQuery query, Condition condition) {
    var order = order(query.order());
    return sql.select(CANDIDATE.ID)
        .from(CANDIDATE)
        .where(condition)
        .orderBy(
            query.descending() ? order.desc() : order.asc(),
            query.descending() ? CANDIDATE.ID.desc() : CANDIDATE.ID.asc());
  }

  private static Map<UUID, List<String>> emails(DSLContext sql, List<UUID> ids) {
    return sql.select(CONTACT.CANDIDATE, CONTACT.ADDRESS)
        .from(CONTACT)
        .where(CONTACT.CANDIDATE.in(ids))
        .and(CONTACT.SORT.eq(ContactKind.EMAIL.name()))
        .orderBy(CONTACT.ID)
        .fetchGroups(CONTACT.CANDIDATE, CONTACT.ADDRESS);
  }

  private static Map<UUID, Integer> active(DSLContext sql, List<UUID> ids) {
    return sql.select(APPLICATION.CANDIDATE, DSL.count())
        .from(APPLICATION)
        .where(APPLICATION.CANDIDATE.in(ids))
        .and(APPLICATION.OUTCOME.eq(Outcome.ACTIVE.name()))
        .groupBy(APPLICATION.CANDIDATE)
        .fetchMap(APPLICATION.CANDIDATE, DSL.count());
  }

  private static Field<?> order(CandidateQuery.Order order) {
    return switch (order) {
      case NAME -> CANDIDATE.SORT_NAME;
      case HEADLINE -> CANDIDATE.HEADLINE;
      case LOCATION -> CANDIDATE.LOCATION;
      case SOURCE -> CANDIDATE.SOURCE;
      case ADDED -> CANDIDATE.ADDED_AT;
    };
  }
}
