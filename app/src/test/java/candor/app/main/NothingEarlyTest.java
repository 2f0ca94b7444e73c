package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.board.BoardsScreen;
import candor.app.history.HistoryWords;
import candor.app.shell.Section;
import candor.app.text.Dates;
import candor.model.access.Area;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.KeptFile;
import candor.model.debrief.Decision;
import candor.model.debrief.Dissent;
import candor.model.debrief.Weighing;
import candor.model.history.HistoryQuery;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.NoteLine;
import candor.model.job.JobId;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.SubmittalContent;
import candor.model.retention.RetentionStart;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.persistence.Archive;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks every way to read what the workspace holds while my scorecard is not sealed, and looks for
/// what colleagues wrote. A way that is new fails until it is walked, too.
///
/// Left out: the backup, which is the whole workspace to be put back elsewhere and is as closed as
/// the folder itself; and the store's own snapshots, which rules look at and no screen shows.
class NothingEarlyTest {
  /// Commands that print nothing of what is in a workspace, and the backup.
  private static final Set<String> UNREAD =
      Set.of("create", "backup", "restore", "encrypt", "decrypt", "passphrase", "demo", "site");

  /// Ways on screens that lead to no rows: the program's own settings, and the program that the
  /// system has for a document.
  private static final Set<String> NO_ROWS = Set.of("settings", "workspaces", "openDocument");

  private static final Clock CLOCK = Clock.systemUTC();
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void name() {
    folder = temporary.resolve("work");
  }

  @Test
  void noPortAnswersWithIt() {
    try (var workspace = created()) {
      var hidden = Hidden.in(workspace);
      ports(hidden, NothingEarlyTest::closed);
      hidden.seal();
      var seen = new ArrayList<String>();
      ports(hidden, (_, said) -> seen.add(said));
      // What scorecards say is in no history, ever; the notes behind an open one are.
      assertTrue(seen.toString().contains(Hidden.WORD));
    }
  }

  @Test
  void noArchiveAndNoCommandTellsIt() throws IOException {
    Hidden hidden;
    try (var workspace = created()) {
      hidden = Hidden.in(workspace);
      closed("export", exported(workspace));
    }
    commands(hidden, NothingEarlyTest::closed);
    try (var workspace = opened(workspaces().open(folder))) {
      hidden.opened(workspace).seal();
      var open = exported(workspace);
      for (var said : List.of(Hidden.WORD, "FIVE", "STRONG_NO")) {
        assertTrue(open.contains(said), said);
      }
    }
  }

  @Test
  void noHistoryAndNoUndoSaysIt() {
    try (var workspace = created()) {
      var _ = Hidden.in(workspace);
      var words = new HistoryWords(workspace.store(), workspace.history(), new Dates(CLOCK));
      var undo = new Undo(workspace.store());
      var told = 0;
      for (var operation : workspace.history().all(Long.MAX_VALUE, 10_000)) {
        closed("history", operation.toString());
        closed("words", words.describe(operation));
        closed("undone", words.undone(operation) + words.redone(operation));
        for (var refused : undo.look(operation.sequence()).stream().toList()) {
          for (var about : about(refused)) {
            closed("refused", words.describe(about) + words.undone(about));
            told++;
          }
        }
      }
      assertTrue(told > 20, told + " refusals");
      for (var result = undo.undo(); result instanceof UndoResult.Done done; result = undo.undo()) {
        closed("undo", words.undone(done.operation()) + words.describe(done.operation()));
      }
    }
  }

  @Test
  void noScreenShowsIt() {
    try (var workspace = created()) {
      var hidden = Hidden.in(workspace);
      screens(hidden, NothingEarlyTest::closed);
      hidden.seal();
      var seen = new LinkedHashMap<String, String>();
      screens(hidden, seen::put);
      var card =
          seen.entrySet().stream()
              .filter(each -> each.getKey().startsWith("InterviewPlaces.scorecard"))
              .toList();
      assertEquals(1, card.size());
      assertTrue(card.getFirst().getValue().contains(Hidden.WORD));
      assertTrue(card.getFirst().getValue().contains("Strong no"));
    }
  }

  @Test
  void theRuleItselfSaysOnlyThatItIsClosed() {
    try (var workspace = created()) {
      var hidden = Hidden.in(workspace);
      var views = new OpenScorecards(workspace.store()).of(hidden.interview);
      assertEquals(3, views.size());
      assertEquals(2, views.stream().filter(OpenScorecards.Closed.class::isInstance).count());
      closed("views", views.toString());
    }
  }

  private static void closed(String way, String said) {
    for (var each : Hidden.said()) {
      assertFalse(said.contains(each), () -> way + " tells " + each + ": " + said);
    }
  }

  private static void ports(Hidden hidden, BiConsumer<String, String> then) {
    var workspace = hidden.workspace;
    var calls = known(hidden);
    var ports = ports();
    assertTrue(ports.size() >= 8, ports.toString());
    for (var port : ports) {
      var on =
          Arrays.stream(Workspace.class.getMethods())
              .filter(method -> method.getReturnType().equals(port))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no way to " + port));
      var implementation = new Object[1];
      new Calls().all(workspace, on, (_, answer) -> implementation[0] = answer);
      for (var method : port.getMethods()) {
        calls.all(
            implementation[0], method, (called, said) -> then.accept(called, said.toString()));
      }
    }
  }

  /// The ports of the model: interfaces named after what they store.
  private static List<Class<?>> ports() {
    return new ClassFileImporter()
        .importPackages("candor.model").stream()
            .filter(JavaClass::isInterface)
            .filter(type -> type.getSimpleName().endsWith("Store"))
            .filter(type -> !type.getPackageName().equals("candor.model.store"))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  private static Calls known(Hidden hidden) {
    var store = hidden.workspace.store();
    var kit = store.read(s -> s.all(RoleKit.KIND)).getFirst().id();
    var last = hidden.workspace.history().all(Long.MAX_VALUE, 1).getFirst().sequence();
    var sequences = LongStream.rangeClosed(1, last).boxed().toList();
    var ids = new ArrayList<Id<?>>(List.of(hidden.candidate, hidden.job, hidden.interview));
    for (var kind :
        List.<Kind<?>>of(
            Scorecard.KIND,
            Rating.KIND,
            Evidence.KIND,
            Amendment.KIND,
            Weighing.KIND,
            Decision.KIND,
            Dissent.KIND,
            NoteLine.KIND,
            InterviewNote.KIND,
            Interview.KIND)) {
      store.read(s -> s.all(kind)).forEach(row -> ids.add(((candor.model.store.Row<?>) row).id()));
    }
    return new Calls()
        .with(JobId.class, List.of(hidden.job))
        .with(CandidateId.class, List.of(hidden.candidate))
        .with(ApplicationId.class, List.of(hidden.application))
        .with(InterviewId.class, List.of(hidden.interview))
        .with(RoleKitId.class, List.of(kit))
        .with(PersonId.class, store.read(s -> s.all(Person.KIND)).stream().map(Person::id).toList())
        .with(Id.class, ids)
        .with(long.class, List.of(Long.MAX_VALUE))
        .with(LocalDate.class, List.of(LocalDate.MAX.withYear(9999)))
        .with(int.class, List.of(0, 10_000))
        .with(String.class, List.of("Ada", Hidden.WORD.substring(0, 4), "strong"))
        .with(Instant.class, List.of(Instant.EPOCH, Instant.now().plusSeconds(1_000_000)))
        .with(Collection.class, List.of(sequences))
        .with(Set.class, List.of(Set.of(RetentionStart.values())))
        .with(
            HistoryQuery.class, List.of(HistoryQuery.ALL, HistoryQuery.ALL.about(hidden.interview)))
        .with(
            CandidateQuery.class,
            List.of(
                CandidateQuery.everybody(),
                new CandidateQuery(
                    Hidden.WORD.substring(0, 4), null, CandidateQuery.Order.NAME, true)));
  }

  private void commands(Hidden hidden, BiConsumer<String, String> then) throws IOException {
    var file = temporary.resolve("out.json");
    var asked =
        Map.of(
            "export", List.of("export", folder.toString(), "--to", file.toString()),
            "verify", List.of("verify", folder.toString()),
            "people", List.of("people", folder.toString()),
            "boards", List.of("boards", folder.toString()),
            "sync", List.of("sync", folder.toString()),
            "erase",
                List.of(
                    "erase",
                    folder.toString(),
                    "--candidate",
                    hidden.interview.value().toString(),
                    "--reason",
                    "Asked for it"));
    for (var command : CandorCommand.line(_ -> 0).getSubcommands().keySet()) {
      var words = asked.get(command);
      if (words == null) {
        assertTrue(UNREAD.contains(command), command + " is a command that is not walked");
        continue;
      }
      var out = new StringWriter();
      var code =
          CandorCommand.line(_ -> 0)
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(out, true))
              .execute(words.toArray(String[]::new));
      assertEquals(command.equals("erase") ? 1 : 0, code, out.toString());
      then.accept(command, out.toString());
    }
    then.accept("exported file", Files.readString(file));
  }

  private static void screens(Hidden hidden, BiConsumer<String, String> then) {
    var last = hidden.workspace.history().all(Long.MAX_VALUE, 1).getFirst().sequence();
    var calls =
        known(hidden)
            .with(long.class, List.of(1L, last / 2, last))
            .with(BoardsScreen.Part.class, List.of(BoardsScreen.Part.values()))
            .with(Section.class, List.of(Section.JOBS))
            .with(KeptFile.class, List.of(resume(hidden.workspace)))
            .with(Area.class, List.of(Area.values()));
    try (var walk = new Walk(hidden.workspace)) {
      walk.all(calls, NO_ROWS, then);
    }
  }

  private static KeptFile resume(Workspace workspace) {
    try {
      var words = "A resume".getBytes(StandardCharsets.UTF_8);
      var kept = workspace.documents().keep(new ByteArrayInputStream(words));
      return new SubmittalContent.Resume("resume.txt", kept.size(), kept.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Operation> about(UndoResult.Refused refused) {
    return switch (refused) {
      case UndoResult.Nothing _ -> List.of();
      case UndoResult.Lasting lasting -> List.of(lasting.operation());
      case UndoResult.Erased erased -> List.of(erased.operation());
      case UndoResult.TakenBack back -> List.of(back.operation());
      case UndoResult.NotMine theirs -> List.of(theirs.operation());
      case UndoResult.Blocked blocked -> List.of(blocked.operation());
    };
  }

  private static String exported(Workspace workspace) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var _ = Archive.export(workspace, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Workspace created() {
    return opened(workspaces().create(folder, false, "Nadia"));
  }

  private static Workspaces workspaces() {
    return new Workspaces(InstantSource.system(), new SecureRandom());
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
