package candor.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;

@AnalyzeClasses(packages = "candor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static void seesTheWholeProgram(JavaClasses all) {
    for (var part : new String[] {"candor.model.store", "candor.app.work"}) {
      assertTrue(all.containPackage(part), part);
    }
  }

  @ArchTest
  static final ArchRule noPackageCycles =
      slices()
          .matching("candor.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage("candor.persistence.db.schema.."),
              JavaClass.Predicates.resideInAPackage("candor.persistence.db.schema.."));

  @ArchTest
  static final ArchRule oneDoorToTheFxThread =
      noClasses()
          .that()
          .resideOutsideOfPackages("candor.app.work", "candor.app.main")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Platform.class);

  @ArchTest
  static final ArchRule onlyTheWiringKnowsPersistence =
      noClasses()
          .that()
          .resideInAPackage("candor.app..")
          .and()
          .resideOutsideOfPackage("candor.app.main")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("candor.persistence..");

  @ArchTest
  static final ArchRule databaseDoesNotTouchTheNet =
      noClasses()
          .that()
          .resideInAPackage("candor.persistence.db..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("candor.persistence.board..", "java.net.http..");

  @ArchTest
  static final ArchRule screensDoNotKnowEachOther =
      slices()
          .matching("candor.app.(*)..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage("candor.app.main"),
              JavaClass.Predicates.resideInAPackage("candor.app.."))
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage("candor.app.."),
              JavaClass.Predicates.resideInAPackage("candor.app.work"));
}
