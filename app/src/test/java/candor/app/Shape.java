package candor.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.css.Styleable;

/// What the rules of `ArchitectureTest` look for in a class.
final class Shape {
  /// What jOOQ writes at build time: nobody reads it, no rule holds it.
  static final String GENERATED = "candor.persistence.db.schema..";

  private static final Set<String> THREAD_STARTS =
      Set.of("ofVirtual", "ofPlatform", "startVirtualThread", "start", "sleep", "<init>");

  private static final Set<String> STYLES = Set.of("setStyle", "styleProperty");

  private static final List<Class<?>> WORKERS =
      List.of(Executor.class, Executors.class, CompletableFuture.class, Timer.class);

  private static final List<Class<?>> MUTABLE =
      List.of(
          ArrayDeque.class,
          ArrayList.class,
          HashMap.class,
          HashSet.class,
          TreeMap.class,
          TreeSet.class,
          StringBuilder.class,
          ThreadLocal.class,
          ReadOnlyProperty.class,
          ObservableList.class,
          ObservableMap.class,
          ObservableSet.class);

  private Shape() {}

  /// A call that makes a thread, hands work to one, or lets one wait for time to pass.
  static DescribedPredicate<JavaAccess<?>> startsWork() {
    return DescribedPredicate.describe(
        "makes or uses a thread, which is for candor.app.work",
        access -> {
          var owner = access.getTargetOwner();
          return owner.isAssignableTo(Thread.class)
              ? THREAD_STARTS.contains(access.getTarget().getName())
              : WORKERS.stream().anyMatch(owner::isAssignableTo);
        });
  }

  /// A style written into the code: it belongs into a style sheet, as a class or a pseudo-class.
  static DescribedPredicate<JavaAccess<?>> writesAStyle() {
    return DescribedPredicate.describe(
        "writes a style, which is for the style sheets",
        access ->
            STYLES.contains(access.getTarget().getName())
                && access.getTargetOwner().isAssignableTo(Styleable.class));
  }

  static ArchCondition<JavaConstructor> haveAtMostParameters(int most) {
    return new ArchCondition<>("have at most " + most + " parameters") {
      @Override
      public void check(JavaConstructor constructor, ConditionEvents events) {
        var owner = constructor.getOwner();
        var written = constructor.getRawParameterTypes().size() - addedByTheCompiler(owner);
        if (written > most) {
          events.add(
              SimpleConditionEvent.violated(
                  constructor,
                  "%s has %d parameters: it does too much, or some of them are one thing with a name"
                      .formatted(constructor.getFullName(), written)));
        }
      }
    };
  }

  static ArchCondition<JavaField> holdNoMutableState() {
    return new ArchCondition<>("hold no mutable state") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (!field.getModifiers().contains(JavaModifier.SYNTHETIC) && isMutable(field)) {
          events.add(
              SimpleConditionEvent.violated(
                  field, field.getFullName() + " is static state that can change"));
        }
      }
    };
  }

  private static boolean isMutable(JavaField field) {
    var type = field.getRawType();
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || type.isArray()
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || MUTABLE.stream().anyMatch(type::isAssignableTo);
  }

  private static int addedByTheCompiler(JavaClass owner) {
    if (owner.isEnum()) {
      return 2;
    }
    return owner.isInnerClass() ? 1 : 0;
  }
}
