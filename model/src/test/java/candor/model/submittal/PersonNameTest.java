package candor.model.submittal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lovelace | Ada | Lovelace",
        "Mary Jane Watson | Mary Jane | Watson",
        "Ludwig van Beethoven | Ludwig | van Beethoven",
        "Anna Maria de la Cruz | Anna Maria | de la Cruz",
        "Lovelace, Ada King | Ada King | Lovelace",
        "van Gogh | van | Gogh",
        "'  Ada \t Lovelace ' | Ada | Lovelace",
        "Sukarno | '' | Sukarno",
        "李娜 | '' | 李娜",
        "'' | '' | ''"
      })
  void aNameIsOfferedInTwoParts(String name, String first, String last) {
    assertEquals(new PersonName(first, last), PersonName.of(name));
  }
}
