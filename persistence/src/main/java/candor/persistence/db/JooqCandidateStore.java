package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.CANDIDATE;
import static candor.persistence.db.schema.Tables.CONTACT;
import static candor.persistence.db.schema.Tables.TAG;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.candidate.CandidateStore;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.pipeline.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Answers about candidates from the database.
public final class JooqCandidateStore implements CandidateStore {
  private static final Columns<Candidate> COLUMNS = Columns.of(Candidate.KIND);
  private static final int SHORTEST_NUMBER = 3;
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
                  emails.getOrDefault(id, List.of("")).getFirst(),
                  tags.getOrDefault(id, List.of()),
                  active.getOrDefault(id, 0));
            })
        .toList();
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

  private static Condition condition(CandidateQuery query) {
    var condition = query.text().isBlank() ? DSL.noCondition() : says(query.text().strip());
    var tag = query.tag();
    return tag == null
        ? condition
        : condition.and(
            CANDIDATE.ID.in(DSL.select(TAG.CANDIDATE).from(TAG).where(TAG.NAME.eq(tag))));
  }

  private static Condition says(String text) {
    var each = DSL.noCondition();
    for (var typed : text.split("(?U)\\s+", -1)) {
      each = each.and(isDescribed(typed).or(isReached(typed)));
    }
    return text.matches("[+0-9 ()./-]+") ? each.or(isReached(text)) : each;
  }

  private static Condition isDescribed(String typed) {
    var words = Derived.words(typed).strip();
    if (words.isEmpty()) {
      return DSL.falseCondition();
    }
    var condition = DSL.noCondition();
    for (var word : words.split(" ", -1)) {
      var tagged = DSL.select(TAG.CANDIDATE).from(TAG).where(TAG.WORDS.contains(" " + word));
      condition = condition.and(CANDIDATE.WORDS.contains(" " + word).or(CANDIDATE.ID.in(tagged)));
    }
    return condition;
  }

  private static Condition isReached(String typed) {
    var how = DSL.noCondition();
    for (var sort : ContactKind.values()) {
      how = how.or(CONTACT.SORT.eq(sort.name()).and(begins(sort, typed)));
    }
    return CANDIDATE.ID.in(DSL.select(CONTACT.CANDIDATE).from(CONTACT).where(how));
  }

  private static Condition begins(ContactKind sort, String typed) {
    var matching = Contact.matching(sort, typed);
    // A number is found with its country's code or without: 020 7946 in +44 20 7946 0958.
    var number = matching.replaceFirst("^0+", "");
    return switch (sort) {
      case EMAIL, LINK ->
          matching.isEmpty() ? DSL.falseCondition() : CONTACT.MATCHING.startsWith(matching);
      case PHONE ->
          number.length() < SHORTEST_NUMBER || !typed.matches("[+0-9 ()./-]+")
              ? DSL.falseCondition()
              : CONTACT.MATCHING.contains(number);
    };
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
