package candor.persistence.board.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.Board.Attachment;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.BoardException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The proof that an answer of a board is read field by field. Each field is changed by itself;
/// where nothing that is read becomes another, the field is left, and a test has to say why.
///
/// A field is named by its path, `[]` standing for any place in an array, and is read where it is
/// in one of these places.
public final class Fields {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// What could stand where nothing is said: an address where nobody answers, an id.
  private static final List<JsonNode> UNSAID =
      List.of(
          JSON.stringNode("http://127.0.0.1:1/changed"),
          JSON.stringNode("01234567-89ab-7def-8123-456789abcdef"));

  private final Set<String> all = new TreeSet<>();
  private final Set<String> read = new TreeSet<>();
  private final Set<String> named = new TreeSet<>();

  private Fields() {}

  /// The fields of an answer.
  ///
  /// @param reader what is read of an answer, as something that can be compared
  public static Fields of(JsonNode answer, Function<JsonNode, Object> reader) {
    var fields = new Fields();
    var before = result(reader, answer);
    leaves(
        answer,
        JsonPointer.empty(),
        (at, path) -> {
          fields.all.add(path);
          if (!fields.read.contains(path)
              && others(answer.at(at))
                  .map(other -> with(answer, at, other))
                  .anyMatch(changed -> !result(reader, changed).equals(before))) {
            fields.read.add(path);
          }
        });
    return fields;
  }

  /// Fields that are left.
  ///
  /// @param paths with spaces between; `*` stands for any part of a path
  public Fields left(String why, String paths) {
    for (var path : SPACES.splitAsStream(paths.strip()).toList()) {
      var form = path.replace("[", "\\[").replace(".", "\\.").replace("*", ".*");
      var meant = all.stream().filter(each -> each.matches(form)).toList();
      assertEquals(false, meant.isEmpty(), () -> "No such field: " + path + ", " + why);
      named.addAll(meant);
    }
    return this;
  }

  /// That these are all that are left.
  public void andNoOthers() {
    assertEquals(List.of(), all.stream().filter(this::isWrong).toList());
  }

  /// A page of applications, with what is in its files, as something that can be compared.
  public static Object page(IncomingPage page) {
    return List.of(page.cursor(), page.applications().stream().map(Fields::application).toList());
  }

  // Read though it was named, or neither read nor named.
  private boolean isWrong(String path) {
    return read.contains(path) == named.contains(path);
  }

  private static Object application(IncomingApplication application) {
    return List.of(
        application.externalId(),
        application.to(),
        application.who(),
        application.said(),
        application.attachments().stream().map(Fields::file).toList());
  }

  private static Object file(Attachment file) {
    try (var in = file.bytes().open()) {
      return List.of(file.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | BoardException e) {
      return List.of(file.name(), String.valueOf(e.getMessage()));
    }
  }

  private static Object result(Function<JsonNode, Object> reader, JsonNode answer) {
    try {
      return reader.apply(answer);
    } catch (BoardException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void leaves(JsonNode node, JsonPointer at, BiConsumer<JsonPointer, String> leaf) {
    if (node.isEmpty()) {
      leaf.accept(
          at,
          at.toString().substring(1).replaceAll("/\\d+(?=/|$)|^\\d+(?=/)", "[]").replace('/', '.'));
    } else if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        leaves(node.path(i), at.appendIndex(i), leaf);
      }
    } else {
      node.properties()
          .forEach(each -> leaves(each.getValue(), at.appendProperty(each.getKey()), leaf));
    }
  }

  // Of the same type, and of a form that the field might have.
  private static Stream<JsonNode> others(JsonNode value) {
    if (value.isString() && !value.stringValue().isEmpty()) {
      var said = value.stringValue();
      return Stream.of(
          JSON.stringNode(
              said.matches("\\d{4}-\\d\\d-\\d\\d.*") ? "2031" + said.substring(4) : said + "x"));
    }
    if (value.isNumber()) {
      return Stream.of(JSON.numberNode(value.asLong() + 1));
    }
    if (value.isBoolean()) {
      return Stream.of(JSON.booleanNode(!value.asBoolean()));
    }
    return UNSAID.stream().map(one -> value.isArray() ? JSON.arrayNode().add(one) : one);
  }

  private static JsonNode with(JsonNode answer, JsonPointer at, JsonNode value) {
    var changed = answer.deepCopy();
    switch (changed.at(at.head())) {
      case ObjectNode object -> object.set(at.last().getMatchingProperty(), value);
      case ArrayNode array -> array.set(at.last().getMatchingIndex(), value);
      default -> throw new IllegalStateException(at.toString());
    }
    return changed;
  }
}
