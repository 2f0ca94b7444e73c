package candor.persistence.board.http;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads and builds the JSON of boards. What is not there is empty.
public final class Json {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Json() {}

  /// A new object.
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /// A new array of texts.
  public static ArrayNode array(String... texts) {
    var array = JSON.createArrayNode();
    List.of(texts).forEach(array::add);
    return array;
  }

  /// A text or number at the end of a path of names, as text; empty when there is none.
  public static String text(JsonNode node, String... path) {
    var at = node;
    for (var name : path) {
      at = at.path(name);
    }
    return at.isString() || at.isNumber() ? at.asString().strip() : "";
  }

  /// What is said first of some texts; empty when none says anything.
  public static String first(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  /// What is said, in their order.
  public static List<String> said(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank()).distinct().toList();
  }

  /// The texts at `name` of each element of an array.
  public static List<String> each(JsonNode array, String name) {
    return said(array.valueStream().map(node -> text(node, name)));
  }

  /// Names one after the other, with a space between.
  public static String name(String... parts) {
    return String.join(" ", said(Stream.of(parts)));
  }
}
