package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process in whose window an interview's notes are typed, at random moments. Afterwards
/// the notes are the first letters of what was typed, to the last one of which nothing is missing
/// or foreign, and what is missing at the end was typed in the last 250 ms before the kill.
/// `candor.keys.kills` says how often, `candor.seed` when.
///
/// A machine can stand still for longer than that. So one kill in a hundred may cost more, and
/// where there are fewer, since it runs beside other tests, twice that is the measure for each.
class KilledKeysTest {
  private static final int KILLS = Integer.getInteger("candor.keys.kills", 2);
  private static final int MANY = 100;
  private static final Duration PROMISED = Duration.ofMillis(KILLS < MANY ? 500 : 250);
  private static final Pattern KEY = Pattern.compile("key (\\d+) (\\d+) end");
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random());
  private final long seed = Long.getLong("candor.seed", new Random().nextLong());
  private final SplittableRandom random = new SplittableRandom(seed);
  @TempDir private Path temporary;

  /// What was typed until a kill.
  ///
  /// @param times when each letter was, by its place
  /// @param killed when that was over
  private record Typed(Map<Integer, Long> times, long killed) {
    /// For how long before the kill typing is lost, where so many letters are there.
    Duration lost(int there) {
      return Duration.ofNanos(killed - times.getOrDefault(there, killed));
    }
  }

  @Test
  void aKillLosesNoMoreThanAMomentOfTyping() throws Exception {
    System.out.println("seed " + seed);
    var folder = temporary.resolve("work");
    var interview = planned(folder);
    var lost = new ArrayList<Duration>();
    var there = 0;
    var next = start();
    for (var kill = 0; kill < KILLS; kill++) {
      var typed = killed(next, List.of(folder, interview.value(), random.nextLong(), there));
      next = start();
      var notes = notes(folder, interview);
      assertTrue(notes.length() >= there, "kill " + kill);
      assertEquals(KilledKeys.typed(notes.length()), notes, "kill " + kill);
      there = notes.length();
      lost.add(typed.lost(there));
    }
    next.destroyForcibly();
    var late = lost.stream().filter(each -> each.compareTo(PROMISED) > 0).toList();
    System.out.printf(
        "%d kills, %d letters kept; lost before a kill at most %s, over %s: %s%n",
        KILLS, there, lost.stream().max(Duration::compareTo).orElseThrow(), PROMISED, late);
    assertTrue(late.size() <= KILLS / MANY, late.toString());
  }

  private static Process start() throws IOException {
    var path =
        Stream.of(
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"),
                "target/test-classes")
            .flatMap(all -> Stream.of(all.split(File.pathSeparator)))
            .filter(entry -> !entry.isEmpty())
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.jooq.no-logo=true"));
    command.addAll(List.of("-Dorg.jooq.no-tips=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("-classpath", path, KilledKeys.class.getName()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// Lets it type for a while and kills it.
  private Typed killed(Process child, List<Object> order) throws Exception {
    var enough = new CountDownLatch(random.nextInt(5, 25));
    try (var lines = child.inputReader(StandardCharsets.UTF_8);
        var writer = child.outputWriter(StandardCharsets.UTF_8)) {
      writer.write(order.stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n");
      writer.flush();
      var times = new HashMap<Integer, Long>();
      var reader =
          Thread.startVirtualThread(
              () ->
                  lines
                      .lines()
                      .map(KEY::matcher)
                      .filter(key -> key.matches())
                      .forEach(
                          key -> {
                            times.put(Integer.parseInt(key.group(1)), Long.parseLong(key.group(2)));
                            enough.countDown();
                          }));
      assertTrue(enough.await(60, TimeUnit.SECONDS), "it does not type");
      assertFalse(child.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS), "it ended");
      // By its handle: destroying the process itself would throw away what it still had to say.
      assertTrue(child.toHandle().destroyForcibly());
      var killed = System.nanoTime();
      reader.join();
      return new Typed(times, killed);
    } finally {
      child.destroyForcibly();
    }
  }

  private InterviewId planned(Path folder) {
    try (var workspace = opened(workspaces.create(folder, false, "Me"))) {
      var store = workspace.store();
      var kit = store.read(s -> s.all(RoleKit.KIND)).getFirst().id();
      var candidate =
          assertInstanceOf(
              CandidateResult.Saved.class,
              new EditCandidates(store).add(CandidateDetails.named("Ada Lovelace"), Map.of()));
      var job =
          assertInstanceOf(
              JobResult.Saved.class,
              new EditJobs(store).open(JobDetails.titled("Backend"), kit, EditJobs.FIRST_STAGES));
      var added =
          assertInstanceOf(
              ApplyResult.Added.class,
              new AddApplications(store).add(candidate.candidate().id(), job.job().id(), ""));
      var plan = new InterviewPlan("Technical", Instant.now(), 45, "UTC", "");
      return assertInstanceOf(
              PlanResult.Planned.class,
              new PlanInterviews(store)
                  .plan(added.application().id(), plan, Map.of(Me.OWNER, List.of())))
          .interview()
          .id();
    }
  }

  private String notes(Path folder, InterviewId interview) {
    try (var workspace = opened(workspaces.open(folder))) {
      return workspace.store().read(s -> Notebook.in(s, interview, Me.OWNER)).lines().stream()
          .map(NoteLine::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
