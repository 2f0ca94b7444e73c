package candor.model.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One kind of row: its name and its fields, read off the record itself, so that storage, journal,
/// undo and export all speak of the same fields without a second list of them.
///
/// @param <R> the record
public final class Kind<R extends Row<R>> {
  private final String name;
  private final List<Field> fields;
  private final List<Method> readers;
  private final Constructor<R> maker;

  /// Reads the fields off the record.
  ///
  /// @param name the kind's name in storage and exchange; never changes once released
  public Kind(String name, Class<R> type) {
    this.name = name;
    var components = type.getRecordComponents();
    this.fields = Arrays.stream(components).map(Kind::field).toList();
    this.readers = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
    this.maker = constructor(type, components);
  }

  /// The kind's name in storage, for example `application`.
  public String name() {
    return name;
  }

  /// All fields in the record's order, the id first.
  public List<Field> fields() {
    return fields;
  }

  /// The field of this name.
  ///
  /// @throws IllegalArgumentException when there is none
  public Field field(String called) {
    return fields.stream()
        .filter(field -> field.name().equals(called))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no " + called));
  }

  /// The fields that point at other rows.
  public Stream<Field> references() {
    return fields.stream().filter(field -> field.refersTo() != null);
  }

  /// The one field through which rows of this kind point at rows of the target's kind.
  ///
  /// @throws IllegalArgumentException when there is none, or more than one
  public Field referenceTo(Id<?> target) {
    var type = target.getClass();
    var found = references().filter(field -> field.type().equals(type)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(name + " has no single reference by " + type);
    }
    return found.getFirst();
  }

  /// Takes a row apart; absent values are null.
  public Map<String, @Nullable Object> values(R row) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < fields.size(); i++) {
      values.put(fields.get(i).name(), read(readers.get(i), row));
    }
    return values;
  }

  /// One field's value; absent is null.
  public @Nullable Object value(R row, Field field) {
    return read(readers.get(fields.indexOf(field)), row);
  }

  /// Makes a row from the values of all its fields. Of a time it keeps whole microseconds, cut off:
  /// a database has no more, and what the journal says is what the row has to be.
  ///
  /// @throws IllegalArgumentException when a value is missing or of a wrong type, or when the
  ///   record refuses it
  public R make(Map<String, ? extends @Nullable Object> values) {
    var arguments = new @Nullable Object[fields.size()];
    for (var i = 0; i < arguments.length; i++) {
      arguments[i] = storable(values.get(fields.get(i).name()));
    }
    try {
      return maker.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("not a " + name, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("not a " + name, e);
    }
  }

  /// A copy of the row with some fields replaced.
  public R with(R row, Map<String, ? extends @Nullable Object> replaced) {
    var values = values(row);
    values.putAll(replaced);
    return make(values);
  }

  /// A copy of the row with another revision.
  public R withRevision(R row, long revision) {
    return with(row, Map.of(Field.REVISION, revision));
  }

  /// Whether two rows say the same, their revisions aside.
  public boolean same(R one, R other) {
    return one.revision() == other.revision()
        ? one.equals(other)
        : withRevision(one, other.revision()).equals(other);
  }

  /// The content fields in which two rows differ, with the values of `row`.
  public Map<String, @Nullable Object> difference(R row, R from) {
    var mine = values(row);
    var theirs = values(from);
    var differing = new LinkedHashMap<String, @Nullable Object>();
    fields.stream()
        .filter(Field::isContent)
        .map(Field::name)
        .filter(field -> !Objects.equals(mine.get(field), theirs.get(field)))
        .forEach(field -> differing.put(field, mine.get(field)));
    return differing;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Field field(RecordComponent component) {
    var own = component.getName().equals(Field.ID);
    return new Field(
        component.getName(),
        component.getGenericType(),
        own ? null : target(component.getType()),
        component.isAnnotationPresent(Observed.class));
  }

  private static @Nullable Class<?> target(Class<?> type) {
    for (Type implemented : type.getGenericInterfaces()) {
      if (implemented instanceof ParameterizedType id && id.getRawType() == Id.class) {
        return (Class<?>) id.getActualTypeArguments()[0];
      }
    }
    return null;
  }

  private static @Nullable Object storable(@Nullable Object value) {
    return value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value;
  }

  private static @Nullable Object read(Method reader, Object row) {
    try {
      return reader.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(reader.toString(), e);
    }
  }

  private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is not a record", e);
    }
  }
}
