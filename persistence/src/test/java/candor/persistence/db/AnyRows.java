package candor.persistence.db;

import candor.model.job.Salary;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Row;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows of every kind with values at random, the ends of what may be stored and hostile text among
/// them; they point at rows that were made before.
public final class AnyRows {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "{\"a\":[1,\"\\u0041\"]}",
          "'; DROP TABLE candidate; --",
          "a\r\n\tb\f\u0001\u007F\u0085\u2028\u2029\uFEFF",
          "nul\0inside",
          "half \uD83D of a letter",
          "\uDE00other half",
          "👩🏽‍🔬𝔘𠀀\uDBFF\uDFFF",
          "اَلْعَرَبِيَّةُ \u202Eturned",
          "\\\"/\\\\u0000");
  private static final List<Instant> TIMES =
      List.of(
          Instant.EPOCH,
          Instant.parse("0001-01-01T00:00:00Z"),
          Instant.parse("9999-12-31T23:59:59.999999Z"),
          Instant.parse("1969-12-31T23:59:59.999999Z"));
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(9999, 12, 31),
          LocalDate.EPOCH,
          LocalDate.of(2028, 2, 29));
  // Columns with an end; what is in them is made by the program alone.
  private static final Map<String, Integer> LENGTHS =
      Map.of("hash", 64, "line", 36, "salt", 128, "seal", 64, "sha256", 64, "zone", 60);

  private final SplittableRandom random;
  private final List<String> texts;
  private final Map<Type, List<Object>> made = new HashMap<>();

  AnyRows(SplittableRandom random) {
    this(random, List.of());
  }

  /// @param texts what all texts are of; none for any text
  public AnyRows(SplittableRandom random, List<String> texts) {
    this.random = random;
    this.texts = texts;
  }

  /// A new row that others can point at from now on.
  public <R extends Row<R>> R row(Kind<R> kind) {
    var row = row(kind, new UUID(random.nextLong(), random.nextLong()), 0);
    made.computeIfAbsent(row.id().getClass(), _ -> new ArrayList<>()).add(row.id());
    return row;
  }

  /// A row of this id and revision with other content.
  <R extends Row<R>> R row(Kind<R> kind, UUID id, long revision) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var component : type(kind).getRecordComponents()) {
      var name = component.getName();
      values.put(
          name,
          switch (name) {
            case "id" -> made(component.getType(), id);
            case "revision" -> revision;
            default -> value(component);
          });
    }
    return kind.make(values);
  }

  private static Class<?> type(Kind<?> kind) {
    var id = (Class<?>) kind.fields().getFirst().type();
    var of = (ParameterizedType) id.getGenericInterfaces()[0];
    return (Class<?>) of.getActualTypeArguments()[0];
  }

  private @Nullable Object value(RecordComponent component) {
    if (isNullable(component) && random.nextInt(3) == 0) {
      return null;
    }
    var value = value(component.getGenericType());
    var length = LENGTHS.get(component.getName());
    return length != null ? "0".repeat(random.nextInt(length + 1)) : value;
  }

  private static boolean isNullable(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      var values = new HashMap<Object, Object>();
      for (var i = random.nextInt(4); i > 0; i--) {
        values.put(value(map.getActualTypeArguments()[0]), value(map.getActualTypeArguments()[1]));
      }
      return values;
    }
    if (type instanceof ParameterizedType list) {
      return IntStream.range(0, random.nextInt(4))
          .mapToObj(_ -> value(list.getActualTypeArguments()[0]))
          .toList();
    }
    var named = (Class<?>) type;
    if (Id.class.isAssignableFrom(named)) {
      return one(made.getOrDefault(named, List.of()));
    }
    if (named.isEnum()) {
      return one(Arrays.asList(named.getEnumConstants()));
    }
    if (named == Salary.class) {
      var from = random.nextLong(Long.MAX_VALUE);
      return new Salary(from, random.nextLong(from, Long.MAX_VALUE), "EUR");
    }
    return named.isRecord() ? record(named) : plain(named);
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == int.class) {
      return one(List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt()));
    } else if (type == long.class) {
      return one(List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()));
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == Instant.class) {
      var years = random.nextLong(-62_135_596_800_000_000L, 253_402_300_800_000_000L);
      return random.nextBoolean() ? one(TIMES) : Instant.EPOCH.plus(years, ChronoUnit.MICROS);
    } else if (type == LocalDate.class) {
      var day = LocalDate.ofEpochDay(random.nextInt(-719_162, 2_932_897));
      return random.nextBoolean() ? one(DAYS) : day;
    }
    throw new IllegalArgumentException("no values of " + type);
  }

  private String text() {
    if (!texts.isEmpty()) {
      return one(texts);
    }
    if (random.nextInt(3) > 0) {
      return one(TEXTS);
    }
    var text = new StringBuilder();
    random.ints(random.nextInt(40), 0, Character.MAX_CODE_POINT + 1).forEach(text::appendCodePoint);
    return text.toString();
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types)
          .newInstance(Arrays.stream(components).map(this::value).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  private static Object made(Class<?> id, UUID value) {
    try {
      return id.getDeclaredConstructor(UUID.class).newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(id.toString(), e);
    }
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
