package candor.persistence.db;

import static candor.persistence.db.schema.Tables.CANDIDATE;
import static candor.persistence.db.schema.Tables.CONTACT;
import static candor.persistence.db.schema.Tables.TAG;

import candor.model.candidate.CandidateQuery;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Whom a query means, as one select of ids.
///
/// It is a union and intersection of plain selects, each of which the database runs once. As
/// conditions with subqueries behind an *or* they would be run again for every candidate, since
/// results are not reused (`OPTIMIZE_REUSE_RESULTS=FALSE`).
final class CandidateSearch {
  private static final int SHORTEST_NUMBER = 3;
  private static final String NUMBER = "[+0-9 ()./-]+";

  private CandidateSearch() {}

  /// The ids of those that it means; absent when it means everybody.
  static Optional<Select<Record1<UUID>>> ids(CandidateQuery query) {
    var all = new ArrayList<Select<Record1<UUID>>>();
    if (!query.text().isBlank()) {
      all.add(says(query.text().strip()));
    }
    if (query.tag() != null) {
      all.add(tagged(TAG.NAME.eq(query.tag())));
    }
    return all.stream().reduce(Select::intersect);
  }

  private static Select<Record1<UUID>> says(String text) {
    var all = new ArrayList<Select<Record1<UUID>>>();
    for (var typed : text.split("(?U)\\s+", -1)) {
      all.add(either(described(typed), reached(typed)));
    }
    var each = all.stream().reduce(Select::intersect).orElseThrow();
    return text.matches(NUMBER) ? either(List.of(each), reached(text)) : each;
  }

  private static Select<Record1<UUID>> either(
      List<Select<Record1<UUID>>> some, List<Select<Record1<UUID>>> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all.stream().reduce(Select::union).orElseGet(() -> found(DSL.falseCondition()));
  }

  private static List<Select<Record1<UUID>>> described(String typed) {
    var words = Derived.words(typed).strip();
    if (words.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Select<Record1<UUID>>>();
    for (var word : words.split(" ", -1)) {
      all.add(
          found(CANDIDATE.WORDS.contains(" " + word))
              .union(tagged(TAG.WORDS.contains(" " + word))));
    }
    return List.of(all.stream().reduce(Select::intersect).orElseThrow());
  }

  private static List<Select<Record1<UUID>>> reached(String typed) {
    var all = new ArrayList<Select<Record1<UUID>>>();
    for (var sort : ContactKind.values()) {
      begins(sort, typed)
          .ifPresent(
              matching ->
                  all.add(
                      DSL.select(CONTACT.CANDIDATE)
                          .from(CONTACT)
                          .where(CONTACT.SORT.eq(sort.name()))
                          .and(matching)));
    }
    return all;
  }

  private static Optional<Condition> begins(ContactKind sort, String typed) {
    var matching = Contact.matching(sort, typed);
    // A number is found with its country's code or without: 020 7946 in +44 20 7946 0958.
    var number = matching.replaceFirst("^0+", "");
    return switch (sort) {
      case EMAIL, LINK ->
          matching.isEmpty()
              ? Optional.empty()
              : Optional.of(CONTACT.MATCHING.startsWith(matching));
      case PHONE ->
          number.length() < SHORTEST_NUMBER || !typed.matches(NUMBER)
              ? Optional.empty()
              : Optional.of(CONTACT.MATCHING.contains(number));
    };
  }

  private static Select<Record1<UUID>> found(Condition condition) {
    return DSL.select(CANDIDATE.ID).from(CANDIDATE).where(condition);
  }

  private static Select<Record1<UUID>> tagged(Condition condition) {
    return DSL.select(TAG.CANDIDATE).from(TAG).where(condition);
  }
}
