package candor.app.bench;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactId;
import candor.model.candidate.ContactKind;
import candor.model.candidate.Tag;
import candor.model.candidate.TagId;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.Panelist;
import candor.model.interview.PanelistId;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.Stage;
import candor.model.note.Note;
import candor.model.note.NoteId;
import candor.model.people.Me;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import candor.model.pipeline.StageVisit;
import candor.model.pipeline.StageVisitId;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.store.Act;
import candor.model.store.Transaction;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Workspaces of made-up people, written through the store as the program writes, and kept for the
/// next run. For n candidates: 2 n applications for n / 100 jobs (at least 10), a fifth of the
/// candidates interviewed, all past scorecards sealed, half of the candidates with a note.
final class Seed {
  /// The seed of everything made up.
  static final long NUMBER = 20_260_101;

  /// The job whose board has [#CARDS] cards, all of them under way.
  static final String BIG_JOB = "Thousand Card Keeper";

  static final int CARDS = 1_000;

  /// Words that the quick switcher finds one candidate by.
  static final String SOMEBODY = "1777";

  private static final int VERSION = 3;
  private static final int PER_JOB = 100;
  private static final int TRANSACTIONS = 200;

  /// The last of them came one by one, as people do.
  private static final int SINGLY = 100;

  private static final Act ACT = Act.lasting("seed");
  private static final List<String> FIRST =
      List.of(
          "Ada", "Bela", "Chidi", "Dilan", "Emeka", "Farah", "Goran", "Hana", "Ines", "Jonas",
          "Kofi", "Lale", "Mariam", "Nadia", "Olga", "Petra", "Quinn", "Rosa", "Sanjay", "Tariq",
          "Uma", "Vera", "Wen", "Ximena", "Yuki", "Zoe");
  private static final List<String> LAST =
      List.of(
          "Adler",
          "Baptiste",
          "Castillo",
          "Dvorak",
          "Eriksen",
          "Fontaine",
          "Grigoryan",
          "Haddad",
          "Ivanov",
          "Jensen",
          "Kowalski",
          "Lindgren",
          "Moreau",
          "Nakamura",
          "Okafor",
          "Petrov",
          "Quispe",
          "Rossi",
          "Schneider",
          "Takahashi",
          "Ueda",
          "Varga",
          "Weber",
          "Xu",
          "Yilmaz");
  private static final List<String> WORK =
      List.of(
          "Backend engineer",
          "Data analyst",
          "Nurse",
          "Warehouse lead",
          "Account manager",
          "Electrician",
          "Product designer",
          "Site reliability engineer",
          "Teacher",
          "Chef");
  private static final List<String> CITIES =
      List.of("Lisbon", "Oslo", "Accra", "Lyon", "Graz", "Porto", "Utrecht", "Osaka", "Quito");
  private static final List<String> SOURCES =
      List.of("Career site", "Referral", "Job board", "Fair", "Sourced");
  private static final List<String> TAGS =
      List.of("java", "remote", "senior", "german", "night shift", "speaker", "returning");

  private final SplittableRandom random = new SplittableRandom(NUMBER);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final int notes;
  private final List<Opening> openings = new ArrayList<>();

  private Seed(int notes) {
    this.notes = notes;
  }

  private record Opening(Job job, List<Stage> stages) {}

  /// The folder of a closed workspace with so many candidates; made if there is none. With none
  /// there are no jobs either.
  static Path workspace(Path folder, int candidates) throws IOException {
    return workspace(folder, candidates, 0);
  }

  /// The same with so many notes more about each of them.
  static Path workspace(Path folder, int candidates, int notes) throws IOException {
    var name = notes == 0 ? "seeded-%d-%d" : "seeded-%d-%d-with-%d";
    var made = folder.resolve(name.formatted(VERSION, candidates, notes));
    if (Workspaces.isWorkspace(made) && isOfToday(made)) {
      return made;
    }
    remove(made);
    var making = folder.resolve("making");
    remove(making);
    Files.createDirectories(folder);
    System.out.println("Making " + candidates + " candidates; kept for the next run.");
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    if (!(workspaces.create(making, false, "Me") instanceof OpenResult.Opened(var workspace))) {
      throw new IOException("no workspace could be made in " + making);
    }
    try (workspace) {
      if (candidates > 0) {
        new Seed(notes).fill(workspace, candidates);
      }
    }
    Files.move(making, made);
    return made;
  }

  // Where tables have changed since, the first opening would bring them up to date and keep a
  // backup, in the midst of what is measured.
  private static boolean isOfToday(Path made) throws IOException {
    open(made).close();
    return !Files.exists(made.resolve("backups"));
  }

  /// A copy that may be written to.
  static Path copy(Path from, Path to) throws IOException {
    remove(to);
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to;
  }

  /// The same with the copy of the day in it: else the program would make that meanwhile.
  static Path copyOfToday(Path from, Path to) throws IOException {
    try (var workspace = open(copy(from, to))) {
      var _ = workspace.snapshot();
    }
    return to;
  }

  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  static Workspace open(Path folder) throws IOException {
    var result = new Workspaces(InstantSource.system(), new SecureRandom()).open(folder);
    if (result instanceof OpenResult.Opened(var workspace)) {
      return workspace;
    }
    throw new IOException(folder + ": " + result);
  }

  private void fill(Workspace workspace, int candidates) {
    var edit = new EditJobs(workspace.store());
    for (var i = 0; i < Math.max(10, candidates / PER_JOB); i++) {
      var title = i == 0 ? BIG_JOB : from(WORK) + " " + i;
      var result = edit.open(JobDetails.titled(title), null, EditJobs.FIRST_STAGES);
      if (result instanceof JobResult.Saved(var job)) {
        openings.add(new Opening(job, workspace.store().read(s -> JobStages.inUse(s, job.id()))));
      }
    }
    var together = Math.max(1, candidates / TRANSACTIONS);
    var number = 0;
    while (number < candidates) {
      var first = number;
      var end =
          first < candidates - SINGLY ? Math.min(candidates - SINGLY, first + together) : first + 1;
      workspace
          .store()
          .write(
              ACT,
              tx -> {
                for (var n = first; n < end; n++) {
                  person(tx, n);
                }
                return end;
              });
      number = end;
    }
  }

  private void person(Transaction tx, int number) {
    var id = new CandidateId(tx.newId());
    var name = from(FIRST) + " " + from(LAST) + " " + number;
    var added = ago(700);
    tx.put(new Candidate(id, name, from(WORK), from(CITIES), from(SOURCES), added, 0));
    var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    tx.put(Contact.of(new ContactId(tx.newId()), id, ContactKind.EMAIL, address));
    if (number % 3 == 0) {
      tx.put(new Tag(new TagId(tx.newId()), id, from(TAGS), 0));
    }
    if (number % 2 == 0) {
      var text = "Spoke on the phone. Wants to start in spring. ".repeat(1 + random.nextInt(8));
      tx.put(new Note(new NoteId(tx.newId()), id, "Me", added, text, 0));
    }
    for (var i = 0; i < notes; i++) {
      var text = "Call %d. Asked about shifts and notice. ".formatted(i).repeat(1 + number % 6);
      tx.put(new Note(new NoteId(tx.newId()), id, "Me", ago(300), text, 0));
    }
    var one = number < CARDS ? 0 : 1 + random.nextInt(openings.size() - 1);
    var other = 1 + random.nextInt(openings.size() - 2);
    var application = apply(tx, id, openings.get(one), number < CARDS);
    var _ = apply(tx, id, openings.get(other < one ? other : other + 1), false);
    if (number % 5 == 0) {
      meet(tx, application, number);
    }
  }

  private Application apply(Transaction tx, CandidateId id, Opening to, boolean active) {
    var stage = from(to.stages());
    var applied = ago(300);
    var fresh =
        Application.fresh(
            new ApplicationId(tx.newId()), to.job().id(), id, stage.id(), from(SOURCES), applied);
    var dice = active ? 0 : random.nextInt(100);
    var outcome = dice < 60 ? Outcome.ACTIVE : dice < 95 ? Outcome.REJECTED : Outcome.HIRED;
    var application = tx.put(outcome == Outcome.ACTIVE ? fresh : fresh.ended(outcome, "", now));
    var left = outcome == Outcome.ACTIVE ? null : now;
    var visit = new StageVisitId(tx.newId());
    tx.put(new StageVisit(visit, application.id(), stage.id(), applied, left, 0));
    return application;
  }

  // All but the last hundred are over, so that the program opens on a day with work as usual.
  private void meet(Transaction tx, Application application, int number) {
    var over = number % 500 != 0;
    var at = over ? ago(200).minus(Duration.ofDays(1)) : now.plus(Duration.ofHours(number % 90));
    var id = new InterviewId(tx.newId());
    var state = over ? InterviewState.ENDED : InterviewState.PLANNED;
    tx.put(
        new Interview(
            id,
            application.id(),
            "Interview",
            null,
            at,
            45,
            "UTC",
            "Room 2",
            state,
            over ? at : null,
            over ? at.plus(Duration.ofMinutes(45)) : null,
            0));
    tx.put(new Panelist(new PanelistId(tx.newId()), id, Me.OWNER, List.of(), 0));
    if (over) {
      tx.put(
          new Scorecard(
              Scorecard.of(id, Me.OWNER),
              id,
              Me.OWNER,
              Recommendation.YES,
              "Clear.",
              at,
              "",
              "",
              0));
    }
  }

  private Instant ago(int days) {
    return now.minus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
  }

  private <T> T from(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
