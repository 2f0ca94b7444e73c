package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateQuery.Order;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.CandidateRow;
import candor.model.candidate.ContactKind;
import candor.model.candidate.EditCandidates;
import candor.model.store.Act;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateSearchTest {
  private final Database database = TestDatabase.open();
  private final EditCandidates edit = new EditCandidates(database);
  private final JooqCandidateStore store = new JooqCandidateStore(database);

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Zoë Łukasz, zoe",
    "Zoë Łukasz, LUKASZ",
    "Zoë Łukasz, łuk zo",
    "Søren Ørsted, soren orsted",
    "İpek Yılmaz, ipek yil",
    "Jürgen Groß, jurgen GROSS",
    "Jose\u0301 Ramón, josé",
    "Ｇｒａｃｅ Hopper, grace",
    "Ὀδυσσεύς, οδυσσευσ",
    "O'Brien, o'br",
    "Anne-Marie d'Arc, anne-marie",
    "山田 太郎, 太",
    "Ada Lovelace, love"
  })
  void caseAndAccentsAreAsideInNames(String name, String typed) {
    var _ = add(name);
    var _ = add("Nobody Else");
    assertEquals(List.of(name), names(typed));
  }

  @Test
  void pagesOfManyWhoAreMeantAreInOrderFromTheFirstToTheLast() {
    database.write(
        Act.lasting("add-many"),
        tx -> {
          for (var i = 0; i < 1_300; i++) {
            var name = (i % 2 == 0 ? "Maria %04d" : "Other %04d").formatted(i);
            var details = new CandidateDetails(name, "", "", "");
            tx.put(
                new Candidate(new CandidateId(tx.newId()), "", "", "", "", tx.now(), 0)
                    .with(details));
          }
          return 0;
        });
    var up = new CandidateQuery("mar", null, Order.NAME, false);
    var down = new CandidateQuery("mar", null, Order.NAME, true);
    assertEquals(650, store.count(up));
    assertEquals(List.of("Maria 0000", "Maria 0002"), names(store.page(up, 0, 2)));
    assertEquals(List.of("Maria 1296", "Maria 1298"), names(store.page(up, 648, 10)));
    assertEquals(List.of("Maria 1298", "Maria 1296"), names(store.page(down, 0, 2)));
    assertEquals(List.of(), store.page(up, 650, 10));
  }

  private static List<String> names(List<CandidateRow> rows) {
    return rows.stream().map(row -> row.candidate().name()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ovelace", "ada grace", "!!!", "%", "_da", "ada %"})
  void whatBeginsNoWordFindsNothing(String typed) {
    var _ = add("Ada Lovelace");
    assertEquals(List.of(), names(typed));
  }

  @Test
  void nothingTypedFindsAll() {
    var _ = add("Ada");
    assertEquals(List.of("Ada"), names("  "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zürich", "zurich", "bas", "ada zur", "zürich based"})
  void aTagIsFoundByTheBeginningsOfItsWords(String typed) {
    var _ = edit.tag(add("Ada Lovelace"), "Zürich based");
    var _ = add("Grace Hopper");
    assertEquals(List.of("Ada Lovelace"), names(typed));
  }

  @Test
  void aListOfOneTagHasOnlyThoseWithIt() {
    var _ = edit.tag(add("Ada"), "maths");
    var _ = edit.tag(add("Grace"), "maths teacher");
    assertEquals(List.of("Ada"), names(new CandidateQuery("", "maths", Order.NAME, false)));
    assertEquals(List.of(), names(new CandidateQuery("grace", "maths", Order.NAME, false)));
    assertEquals(List.of("maths", "maths teacher"), store.tags());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada-mary_l+jobs@example.org",
        "Ada-Mary_L",
        "ada lovelace ada-mary",
        "+44 20 7946 0958",
        "020 7946",
        "(020) 7946-0958",
        "7946",
        "https://www.example.org/ada-l/",
        "example.org/ada-l"
      })
  void anAddressIsFoundAsItIsTyped(String typed) {
    var ada = add("Ada Lovelace");
    var _ = edit.addContact(ada, ContactKind.EMAIL, "Ada-Mary_L+jobs@example.org");
    var _ = edit.addContact(ada, ContactKind.PHONE, "+44 20 7946 0958");
    var _ = edit.addContact(ada, ContactKind.LINK, "https://example.org/ada-l");
    var grace = add("Grace Hopper");
    var _ = edit.addContact(grace, ContactKind.EMAIL, "ada.not@example.org");
    var _ = edit.addContact(grace, ContactKind.PHONE, "+1 202 555 0114");
    assertEquals(List.of("Ada Lovelace"), names(typed));
  }

  @Test
  void theFirstOfSeveralAddressesIsShown() {
    var ada = add("Ada");
    var _ = edit.addContact(ada, ContactKind.PHONE, "123456");
    var _ = edit.addContact(ada, ContactKind.EMAIL, "first@example.org");
    var _ = edit.addContact(ada, ContactKind.EMAIL, "second@example.org");
    var _ = edit.tag(ada, "b");
    var _ = edit.tag(ada, "a");
    var row = store.page(CandidateQuery.everybody(), 0, 10).getFirst();
    assertEquals("first@example.org", row.email());
    assertEquals(List.of("a", "b"), row.tags());
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void threePagesOfEqualNamesLoseAndRepeatNobody(Order order) {
    for (var i = 0; i < 25; i++) {
      var _ = add("Ada Lovelace");
    }
    var byId = everybody(new CandidateQuery("ada", null, order, false));
    assertEquals(25, byId.size());
    assertEquals(
        byId.stream().sorted(Comparator.comparing(Candidate::id, this::byId)).toList(), byId);
    assertEquals(byId.reversed(), everybody(new CandidateQuery("ada", null, order, true)));
    assertEquals(25, store.count(new CandidateQuery("ada", null, order, false)));
  }

  private int byId(CandidateId one, CandidateId other) {
    return one.value().toString().compareTo(other.value().toString());
  }

  private List<Candidate> everybody(CandidateQuery query) {
    var all = new ArrayList<Candidate>();
    for (var page = 0; page < 3; page++) {
      store.page(query, page * 10, 10).stream().map(CandidateRow::candidate).forEach(all::add);
    }
    return all;
  }

  private CandidateId add(String name) {
    var details = new CandidateDetails(name, "Engineer", "London", "Referral");
    return assertInstanceOf(CandidateResult.Saved.class, edit.add(details)).candidate().id();
  }

  private List<String> names(String typed) {
    return names(new CandidateQuery(typed, null, Order.NAME, false));
  }

  private List<String> names(CandidateQuery query) {
    var found = store.page(query, 0, 10).stream().map(row -> row.candidate().name()).toList();
    assertEquals(found.size(), store.count(query));
    return found;
  }
}
