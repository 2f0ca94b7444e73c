package candor.app;

import static candor.app.Shape.GENERATED;
import static candor.app.Shape.haveAtMostParameters;
import static candor.app.Shape.holdNoMutableState;
import static candor.app.Shape.startsWork;
import static candor.app.Shape.writesAStyle;
import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;

/// The house rules that are about who may know whom, over the three modules in one analysis. The
/// rules about the text of the sources are in `SourcesTest`.
@AnalyzeClasses(packages = "candor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /// Packages of the window that every screen may use.
  private static final String[] FOR_EVERY_SCREEN = {
    "candor.app.work..",
    "candor.app.control..",
    "candor.app.theme..",
    "candor.app.text..",
    "candor.app.notes..",
    "candor.app.document..",
    "candor.app.shell.."
  };

  /// Packages that put screens together, and so may know them all.
  private static final String[] ABOVE_THE_SCREENS = {"candor.app.main..", "candor.app.tour.."};

  /// Packages of the window that are no screen.
  private static final String[] NO_SCREENS =
      Stream.of(
              List.of(FOR_EVERY_SCREEN),
              List.of(ABOVE_THE_SCREENS),
              List.of("candor.app.problem..", "candor.app"))
          .flatMap(List::stream)
          .toArray(String[]::new);

  /// A rule that sees nothing is kept by nothing: every package that has sources must be among
  /// those analysed. Packaging is no part of the program.
  @ArchTest
  static void seesTheWholeProgram(JavaClasses all) {
    var unseen =
        Source.all()
            .filter(Source::isProgram)
            .filter(source -> !source.path().endsWith("module-info.java"))
            .map(Source::packageName)
            .filter(name -> !name.startsWith("candor.packaging"))
            .filter(name -> !all.containPackage(name))
            .distinct()
            .toList();
    assertEquals(List.of(), unseen);
  }

  @ArchTest
  static final ArchRule noPackageCycles =
      slices()
          .matching("candor.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage(GENERATED), resideInAPackage(GENERATED));

  @ArchTest
  static final ArchRule theModelKnowsOnlyItself =
      noClasses()
          .that()
          .resideInAPackage("candor.model..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("candor.model..", "java..", "javax.crypto..", "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheWiringKnowsPersistence =
      noClasses()
          .that()
          .resideInAPackage("candor.app..")
          .and()
          .resideOutsideOfPackage("candor.app.main..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("candor.persistence..");

  @ArchTest
  static final ArchRule partsOfPersistenceMeetOnlyThroughTheModel =
      slices()
          .matching("candor.persistence.(*)..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheDatabaseTouchesTheDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("candor.persistence.db..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jooq..", "org.h2..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule onlyBoardsTouchTheNet =
      noClasses()
          .that()
          .resideOutsideOfPackage("candor.persistence.board..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule oneDoorToTheThreads =
      noClasses()
          .that()
          .resideOutsideOfPackages("candor.app.work..", "candor.app.main..")
          .should()
          .accessTargetWhere(startsWork());

  @ArchTest
  static final ArchRule oneDoorToTheWindowsThread =
      noClasses()
          .that()
          .resideOutsideOfPackages("candor.app.work..", "candor.app.main..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Platform.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("javafx.concurrent..");

  @ArchTest
  static final ArchRule viewModelsHaveNoControls =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx.scene..",
              "javafx.stage..",
              "javafx.animation..",
              "org.controlsfx..",
              "atlantafx..",
              "org.kordamp..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule screensDoNotKnowEachOther =
      slices()
          .matching("candor.app.(*)..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(resideInAnyPackage(ABOVE_THE_SCREENS), alwaysTrue())
          .ignoreDependency(alwaysTrue(), resideInAnyPackage(FOR_EVERY_SCREEN));

  /// Public are a screen, a panel that other screens' wiring opens, the doors that the wiring hands
  /// in, and the words that the frame says of a thing.
  @ArchTest
  static final ArchRule onlyScreensArePublic =
      classes()
          .that()
          .resideInAPackage("candor.app..")
          .and()
          .resideOutsideOfPackages(NO_SCREENS)
          .and()
          .areTopLevelClasses()
          .and()
          .arePublic()
          .should()
          .haveNameMatching(".*(Screen|Panel|Doors|Words)")
          .allowEmptyShould(true);

  /// A record's canonical constructor is exempt: it has the fields that the fact has.
  @ArchTest
  static final ArchRule constructorsAreShort =
      constructors()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(GENERATED)
          .and()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .and()
          .areDeclaredInClassesThat()
          .areNotAnonymousClasses()
          .should(haveAtMostParameters(6));

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(GENERATED)
          .should(holdNoMutableState())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .that()
          .resideOutsideOfPackage(GENERATED)
          .should()
          .haveNameMatching(".*[.$](Abstract\\w*|\\w+(Manager|Helper|Utils?|Impl))");

  @ArchTest
  static final ArchRule looksAreInTheStyleSheets =
      noClasses().should().accessTargetWhere(writesAStyle());
}
