package candor.persistence.db;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns the values of rows into plain ones for columns, and into JSON for documents, the journal
/// and exports; and back.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Set<Class<?>> PLAIN =
      Set.of(String.class, int.class, long.class, boolean.class, Instant.class, LocalDate.class);
  private static final ClassValue<Constructor<?>> IDS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            return type.getDeclaredConstructor(UUID.class);
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not an id", e);
          }
        }
      };

  private Json() {}

  /// A value as its column takes it: ids bare, enums by name, documents as JSON text.
  ///
  /// @throws IllegalArgumentException for a time before the year 1 or after 9999
  static @Nullable Object toColumn(@Nullable Object value, Type type) {
    return toColumn(value, type, new DocumentTexts());
  }

  /// The same.
  ///
  /// @param texts of documents
  static @Nullable Object toColumn(@Nullable Object value, Type type, DocumentTexts texts) {
    return switch (value) {
      case null -> null;
      case Id<?> id -> id.value();
      case Enum<?> one -> one.name();
      case Instant time -> readable(time, time.atOffset(ZoneOffset.UTC).getYear());
      case LocalDate day -> readable(day, day.getYear());
      case Object plain when isPlain(type) -> plain;
      case Object document -> texts.of(document);
    };
  }

  /// A document as JSON.
  static String document(Object document) {
    return MAPPER.writeValueAsString(document);
  }

  /// A column's value as its row takes it.
  static @Nullable Object fromColumn(@Nullable Object stored, Type type) {
    if (stored == null || isPlain(type)) {
      return stored;
    }
    if (type instanceof Class<?> named) {
      if (stored instanceof UUID id) {
        return id(named, id);
      }
      if (named.isEnum()) {
        return constant(named, (String) stored);
      }
    }
    return MAPPER.readValue((String) stored, MAPPER.constructType(type));
  }

  /// Values of a row by field, as JSON on one line. The same values are always the same text: it is
  /// hashed.
  public static String text(Kind<?> kind, Map<String, @Nullable Object> values) {
    return text(kind, values, new DocumentTexts());
  }

  /// The same.
  ///
  /// @param texts of documents
  static String text(Kind<?> kind, Map<String, @Nullable Object> values, DocumentTexts texts) {
    var out = new StringWriter();
    try (var json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      for (var field : kind.fields()) {
        if (values.containsKey(field.name())) {
          json.writeName(field.name());
          write(json, values.get(field.name()), texts);
        }
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  /// A JSON text, read.
  static JsonNode tree(String text) {
    return MAPPER.readTree(text);
  }

  /// Values of a row by field, from JSON; fields that this release does not know are left out.
  static Map<String, @Nullable Object> fromJson(Kind<?> kind, String text) {
    return fromJson(kind, MAPPER.readTree(text));
  }

  /// The same from JSON that was read already.
  static Map<String, @Nullable Object> fromJson(Kind<?> kind, JsonNode json) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var field : kind.fields()) {
      var node = json.get(field.name());
      if (node != null) {
        values.put(field.name(), fromJson(node, field.type()));
      }
    }
    return values;
  }

  // Plain values are most of all, and what the mapper does for each of them takes far longer.
  private static void write(JsonGenerator json, @Nullable Object value, DocumentTexts texts) {
    var _ =
        switch (value) {
          case null -> json.writeNull();
          case Id<?> id -> json.writeString(id.value().toString());
          case String text -> json.writeString(text);
          case Boolean truth -> json.writeBoolean(truth);
          case Integer number -> json.writeNumber(number);
          case Long number -> json.writeNumber(number);
          case Instant time -> json.writeString(time.toString());
          case LocalDate day -> json.writeString(day.toString());
          case Enum<?> one -> json.writeString(one.name());
          case Object other -> json.writeRawValue(texts.of(other));
        };
  }

  private static @Nullable Object fromJson(JsonNode node, Type type) {
    if (node.isNull()) {
      return null;
    }
    if (node.isString() && type instanceof Class<?> named) {
      return fromText(node, named);
    }
    if (node.isBoolean() && type.equals(boolean.class)) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber() && type.equals(long.class)) {
      return node.longValue();
    }
    return MAPPER.treeToValue(node, MAPPER.constructType(type));
  }

  private static Object fromText(JsonNode node, Class<?> type) {
    var text = node.stringValue();
    if (type.equals(String.class)) {
      return text;
    }
    if (Id.class.isAssignableFrom(type)) {
      return id(type, UUID.fromString(text));
    }
    if (type.equals(Instant.class)) {
      return time(text, Instant::parse);
    }
    if (type.equals(LocalDate.class)) {
      return time(text, LocalDate::parse);
    }
    return type.isEnum() ? constant(type, text) : MAPPER.treeToValue(node, type);
  }

  private static Object time(String text, Function<String, Object> parse) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }

  // The driver writes years beyond these, and then can't read the row any more.
  private static Object readable(Object time, int year) {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("the year " + year + " can't be stored");
    }
    return time;
  }

  private static boolean isPlain(Type type) {
    return type instanceof Class<?> named && PLAIN.contains(named);
  }

  private static Object constant(Class<?> type, String name) {
    for (var constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no " + type.getSimpleName() + " " + name);
  }

  private static Object id(Class<?> type, UUID value) {
    try {
      return IDS.get(type).newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not an id", e);
    }
  }
}
