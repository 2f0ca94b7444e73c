package candor.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateId;
import candor.model.store.Uuid7;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingTest {
  private final CandidateId ada = new CandidateId(Uuid7.named("ada"));
  private final PersonId kim = new PersonId(Uuid7.named("kim"));

  @Test
  void whatIsTypedAboutSomebodyIsKeptUnderTheirId() {
    assertEquals(List.of(ada.value()), Setting.about(Setting.typed("note", Me.OWNER, ada)));
    assertTrue(Setting.about(Setting.typed("note", kim, ada) + ".from").contains(ada.value()));
  }

  @Test
  void eachPersonTypesUnderANameOfTheirOwn() {
    assertNotEquals(Setting.typed("note", Me.OWNER, ada), Setting.typed("note", kim, ada));
  }

  @Test
  void whatWasTypedBeforeThereWereMorePeopleIsTheOwners() {
    assertEquals("note-draft." + ada.value(), Setting.typed("note-draft", Me.OWNER, ada));
  }

  @Test
  void aChoiceIsAboutNobodyAndForEverybody() {
    assertEquals(List.of(), Setting.about("pipeline.columns"));
    assertTrue(named("pipeline.columns").isFor(kim));
  }

  @Test
  void whatIsTypedIsForWhoTypesIt() {
    assertTrue(named(Setting.typed("note", kim, ada)).isFor(kim));
    assertFalse(named(Setting.typed("note", Me.OWNER, ada)).isFor(kim));
  }

  @Test
  void whatIsTypedForSomethingNewIsForWhoTypesItOnly() {
    var name = Setting.typed("draft.job", Me.OWNER, Optional.empty());
    assertTrue(named(name).isFor(Me.OWNER));
    assertFalse(named(name).isFor(kim));
  }

  private static Setting named(String name) {
    return new Setting(Setting.named(name), name, "", 1);
  }
}
