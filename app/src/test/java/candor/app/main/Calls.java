package candor.app.main;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Calls methods with everything that is known of each type that they ask for.
final class Calls {
  private final Map<Class<?>, List<?>> known = new LinkedHashMap<>();

  /// Makes values of a type known; those known before are forgotten.
  Calls with(Class<?> type, List<?> values) {
    known.put(type, List.copyOf(values));
    return this;
  }

  /// Calls a method with each combination of known values.
  ///
  /// @param then takes what was called and what it answered
  /// @throws AssertionError when the method asks for something that nothing is known of
  void all(Object on, Method method, BiConsumer<String, Object> then) {
    for (var arguments : combinations(method, List.of(method.getParameterTypes()))) {
      var called = method.getDeclaringClass().getSimpleName() + "." + method.getName() + arguments;
      then.accept(called, answer(on, method, arguments));
    }
  }

  private List<List<Object>> combinations(Method method, List<Class<?>> types) {
    List<List<Object>> all = List.of(List.of());
    for (var type : types) {
      var values = known.get(type);
      if (values == null) {
        throw new AssertionError(
            method + " is a way to read that is not walked: tell Calls values of " + type);
      }
      var longer = new ArrayList<List<Object>>();
      for (var begun : all) {
        for (var value : values) {
          var next = new ArrayList<>(begun);
          next.add(value);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static Object answer(Object on, Method method, List<Object> arguments) {
    try {
      var answer = method.invoke(on, arguments.toArray());
      return answer == null ? "" : answer;
    } catch (InvocationTargetException e) {
      throw new AssertionError(method + " " + arguments, e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(method.toString(), e);
    }
  }
}
