package candor.model.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  /// RFC 8785, 3.2.2 and 3.2.4, without its broken numbers, which nothing here has.
  @Test
  void stringsAndLiteralsAreWrittenAsTheStandardsExample() {
    var value = new LinkedHashMap<String, Object>();
    value.put("string", "\u20ac$\u000F\nA'B\"\\\\\"/");
    value.put("literals", Arrays.asList(null, true, false));
    var json = CanonicalJson.of(value);
    assertEquals(
        "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}", json);
    assertTrue(
        HexFormat.of()
            .formatHex(json.getBytes(StandardCharsets.UTF_8))
            .endsWith("22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d"));
  }

  /// RFC 8785, 3.2.3.
  @Test
  void membersAreSortedAsTheStandardsExample() {
    var value = new LinkedHashMap<String, String>();
    value.put("\u20ac", "Euro Sign");
    value.put("\r", "Carriage Return");
    value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    value.put("1", "One");
    value.put("\ud83d\ude00", "Emoji: Grinning Face");
    value.put("\u0080", "Control");
    value.put("\u00f6", "Latin Small Letter O With Diaeresis");
    var json = CanonicalJson.of(value);
    var last = -1;
    for (var each :
        List.of(
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh")) {
      var at = json.indexOf(each);
      assertTrue(at > last, each + " in " + json);
      last = at;
    }
    assertTrue(json.startsWith("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":"), json);
  }

  @Test
  void membersAreSortedAtEveryDepthAndArraysAreNot() {
    var value = Map.of("b", List.of(Map.of("z", 2, "y", List.of()), 1), "a", Map.of());
    assertEquals("{\"a\":{},\"b\":[{\"y\":[],\"z\":2},1]}", CanonicalJson.of(value));
  }

  @Test
  void controlsHaveTheirShortFormsAndNothingElseIsEscaped() {
    assertEquals(
        "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028é😀\"",
        CanonicalJson.of("\b\t\n\f\r\u0000\u001f\u007f\u2028é😀"));
  }

  @Test
  void whatHasNoOneFormIsRefused() {
    for (Object value :
        List.of(1.5, 1L << 53, "\ud83d", "\ude00\ud83d", "\ud83dx", new Object(), 'x')) {
      assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(value));
    }
    assertEquals("9007199254740991", CanonicalJson.of((1L << 53) - 1));
    assertEquals("-1", CanonicalJson.of(-1));
  }

  @Test
  void theHashIsThatOfTheTextWithItsSalt() {
    var salt = "00".repeat(16);
    var json = SaltedHash.json(salt, Map.of("b", 1));
    assertEquals("{\"b\":1,\"salt\":\"" + salt + "\"}", json);
    assertEquals(SaltedHash.of(json), SaltedHash.of(salt, Map.of("b", 1)));
    // FIPS 180-4's example of one block.
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SaltedHash.of("abc"));
    assertTrue(SaltedHash.isSalt(salt));
    assertFalse(SaltedHash.isSalt("0".repeat(31)));
    assertFalse(SaltedHash.isSalt("x".repeat(64)));
    assertThrows(
        IllegalArgumentException.class, () -> SaltedHash.json(salt, Map.of("salt", "mine")));
  }
}
