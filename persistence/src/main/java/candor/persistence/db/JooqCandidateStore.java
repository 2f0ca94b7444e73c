package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.CANDIDATE;
import static candor.persistence.db.schema.Tables.CONTACT;
import static candor.persistence.db.schema.Tables.TAG;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.candidate.CandidateStore;
import candor.model.candidate.ContactKind;
import candor.model.pipeline.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Answers about candidates from the database.
public final class JooqCandidateStore implements CandidateStore {
  private static final Columns<Candidate> COLUMNS = Columns.of(Candidate.KIND);
  private final Database database;

  public JooqCandidateStore(Database database) {
    this.database = database;
  }

  @Override
  public int count(CandidateQuery query) {
    return database.ask(sql -> sql.fetchCount(CANDIDATE, condition(query)));
  }

  @Override
  public List<CandidateRow> page(CandidateQuery query, int offset, int limit) {
    return database.ask(sql -> page(sql, query, offset, limit));
  }

  @Override
  public List<String> tags() {
    return database.ask(
        sql -> sql.selectDistinct(TAG.NAME).from(TAG).orderBy(TAG.NAME).fetch(TAG.NAME));
  }

  private static List<CandidateRow> page(
      DSLContext sql, CandidateQuery query, int offset, int limit) {
    var order = order(query.order());
    var candidates =
        sql.select(COLUMNS.columns())
            .from(CANDIDATE)
            .where(condition(query))
            .orderBy(
                query.descending() ? order.desc() : order.asc(),
                query.descending() ? CANDIDATE.ID.desc() : CANDIDATE.ID.asc())
            .limit(limit)
            .offset(offset)
            .fetch(COLUMNS::row);
    var ids = candidates.stream().map(candidate -> candidate.id().value()).toList();
    var emails = emails(sql, ids);
    var tags =
        sql.select(TAG.CANDIDATE, TAG.NAME)
            .from(TAG)
            .where(TAG.CANDIDATE.in(ids))
            .orderBy(TAG.NAME)
            .fetchGroups(TAG.CANDIDATE, TAG.NAME);
    var active = active(sql, ids);
    return candidates.stream()
        .map(
            candidate -> {
              var id = candidate.id().value();
              return new CandidateRow(
                  candidate,
                  emails.getOrDefault(id, ""),
                  tags.getOrDefault(id, List.of()),
                  active.getOrDefault(id, 0));
            })
        .toList();
  }

  private static Map<UUID, String> emails(DSLContext sql, List<UUID> ids) {
    return sql.select(CONTACT.CANDIDATE, CONTACT.ADDRESS)
        .from(CONTACT)
        .where(CONTACT.CANDIDATE.in(ids))
        .and(CONTACT.SORT.eq(ContactKind.EMAIL.name()))
        .orderBy(CONTACT.ID.desc())
        .fetch()
        .intoMap(CONTACT.CANDIDATE, CONTACT.ADDRESS);
  }

  private static Map<UUID, Integer> active(DSLContext sql, List<UUID> ids) {
    return sql.select(APPLICATION.CANDIDATE, DSL.count())
        .from(APPLICATION)
        .where(APPLICATION.CANDIDATE.in(ids))
        .and(APPLICATION.OUTCOME.eq(Outcome.ACTIVE.name()))
        .groupBy(APPLICATION.CANDIDATE)
        .fetchMap(APPLICATION.CANDIDATE, DSL.count());
  }

  private static Condition condition(CandidateQuery query) {
    var condition = DSL.noCondition();
    for (var word : Derived.words(query.text()).strip().split(" ", -1)) {
      if (!word.isEmpty()) {
        condition = condition.and(begins(word));
      }
    }
    var tag = query.tag();
    return tag == null
        ? condition
        : condition.and(
            CANDIDATE.ID.in(DSL.select(TAG.CANDIDATE).from(TAG).where(TAG.NAME.eq(tag))));
  }

  private static Condition begins(String word) {
    return CANDIDATE
        .WORDS
        .contains(" " + word)
        .or(
            CANDIDATE.ID.in(
                DSL.select(TAG.CANDIDATE)
                    .from(TAG)
                    .where(DSL.lower(TAG.NAME).startsWith(word.toLowerCase(Locale.ROOT)))))
        .or(
            CANDIDATE.ID.in(
                DSL.select(CONTACT.CANDIDATE)
                    .from(CONTACT)
                    .where(CONTACT.MATCHING.startsWith(word))));
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
