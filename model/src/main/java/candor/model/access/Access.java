package candor.model.access;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.debrief.Decision;
import candor.model.debrief.DecisionId;
import candor.model.debrief.Dissent;
import candor.model.debrief.Weighing;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.Stage;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.note.Note;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.people.Role;
import candor.model.people.Setting;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardId;
import candor.model.store.Change;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What somebody may see: the one rule, by which every path is cut, and which knows nothing of
/// paths. What is closed of scorecards is not its business but that of
/// [candor.model.scorecard.OpenScorecards] and [candor.model.debrief.OpenDecisions].
///
/// - The owner, managers and recruiters see every row.
/// - An interviewer sees the interviews on whose panel they are, and of these: the candidate
///   without where they came from, their documents, and notes meant for interviewers; the
///   application without reason and next step; the job without the salary, its stages and kit; what
///   they wrote themselves, and what the others of the panel wrote once their own scorecard is
///   sealed; sealed decisions about the application, and how they weigh themselves; settings, but
///   for what others are typing about something. No contacts, tags, fields of the user's own,
///   boards, received applications, histories, holds and erasures.
///
/// A kind that nothing is said of is not seen by interviewers, unless it points at one of their
/// interviews or scorecards. Immutable: what was true of one snapshot.
public final class Access {
  private final PersonId me;
  private final Role role;
  private final Set<InterviewId> interviews = new HashSet<>();
  private final Set<InterviewId> sealed = new HashSet<>();
  private final Set<ScorecardId> cards = new HashSet<>();
  private final Set<ApplicationId> applications = new HashSet<>();
  private final Set<CandidateId> candidates = new HashSet<>();
  private final Set<DecisionId> decisions = new HashSet<>();
  private final Set<JobId> jobs = new HashSet<>();
  private final Set<RoleKitId> kits = new HashSet<>();

  private Access(PersonId me, Role role) {
    this.me = me;
    this.role = role;
  }

  /// What whoever works with a snapshot may see of it.
  ///
  /// @param all everything, not cut already
  public static Access of(Snapshot all) {
    var me = Me.id(all);
    // Whom nobody knows is on no panel, and so sees nothing.
    var role =
        me.equals(Me.OWNER)
            ? Role.MANAGER
            : all.find(me).map(Person::rights).orElse(Role.INTERVIEWER);
    var access = new Access(me, role);
    if (!access.seesAll()) {
      all.where(Panelist.KIND, "person", me).forEach(seat -> access.meet(all, seat.interview()));
    }
    return access;
  }

  /// Who it is about.
  public PersonId person() {
    return me;
  }

  /// By which role.
  public Role role() {
    return role;
  }

  /// Whether no row is hidden.
  public boolean seesAll() {
    return role != Role.INTERVIEWER;
  }

  /// Whether they have a part of the program.
  public boolean has(Area area) {
    return switch (area) {
      case TODAY, INTERVIEWS, SETTINGS -> true;
      case JOBS, DECISIONS, CANDIDATES, BOARDS, KITS, HISTORY, KEEPING, WORKSPACES -> seesAll();
      case PEOPLE -> role == Role.MANAGER;
      case SECURITY -> isOwner();
    };
  }

  /// Makes sure that they have a part of the program.
  ///
  /// @throws NotAllowedException when they have not
  public void require(Area area) {
    if (!has(area)) {
      throw new NotAllowedException(area.name());
    }
  }

  /// Whom they see, where that is not everybody.
  public Set<CandidateId> candidates() {
    return Set.copyOf(candidates);
  }

  /// A snapshot of which only that is to be seen.
  ///
  /// @param all everything
  public Snapshot cut(Snapshot all) {
    return seesAll() ? all : new CutSnapshot(all, this);
  }

  /// A row as it may be seen; nothing when it may not.
  public <R extends Row<R>> Optional<R> seen(R row) {
    if (seesAll()) {
      return Optional.of(row);
    }
    @SuppressWarnings("unchecked")
    var cut = (Optional<R>) part(row);
    return cut;
  }

  /// A change as it may be seen; nothing when it may not.
  public Optional<Change<?>> seen(Change<?> change) {
    return seesAll() ? Optional.of(change) : cut(change);
  }

  private <R extends Row<R>> Optional<Change<?>> cut(Change<R> change) {
    var before = Optional.ofNullable(change.before()).flatMap(this::<R>seen);
    var after = Optional.ofNullable(change.after()).flatMap(this::<R>seen);
    return before.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change<>(before.orElse(null), after.orElse(null)));
  }

  private Optional<? extends Row<?>> part(Row<?> row) {
    return switch (row) {
      case Setting setting -> only(setting, setting.isFor(me));
      case Person person -> Optional.of(person);
      case RoleKit kit -> only(kit, kits.contains(kit.id()));
      case Stage stage -> only(stage, jobs.contains(stage.job()));
      case Job job -> only(withoutSalary(job), jobs.contains(job.id()));
      case Candidate someone -> only(withoutSource(someone), candidates.contains(someone.id()));
      case Document document -> only(document, candidates.contains(document.candidate()));
      case Note note ->
          only(note, note.isForInterviewers() && candidates.contains(note.candidate()));
      case Application each -> only(withoutReasons(each), applications.contains(each.id()));
      case Interview interview -> only(interview, interviews.contains(interview.id()));
      case Panelist seat -> only(seat, interviews.contains(seat.interview()));
      case Scorecard card -> only(card, interviews.contains(card.interview()));
      case Rating rating -> only(rating, cards.contains(rating.scorecard()));
      case Weighing weighing -> only(weighing, isMine(weighing));
      case Decision decision -> only(decision, decisions.contains(decision.id()));
      case Dissent dissent -> only(dissent, decisions.contains(dissent.decision()));
      default -> only(row, isOfMyInterviews(row));
    };
  }

  private static <R extends Row<?>> Optional<R> only(R row, boolean seen) {
    return seen ? Optional.of(row) : Optional.empty();
  }

  // What hangs on an interview is its author's until mine is sealed.
  private <R extends Row<R>> boolean isOfMyInterviews(Row<R> row) {
    var links = Links.of(row);
    return links.interview().isPresent()
        ? links.interview().filter(interviews::contains).isPresent()
            && (links.isBy(me) || links.interview().filter(sealed::contains).isPresent())
        : links.scorecard().filter(cards::contains).isPresent();
  }

  /// Whether the workspace is theirs.
  public boolean isOwner() {
    return me.equals(Me.OWNER);
  }

  boolean isOnPanel(InterviewId interview) {
    return interviews.contains(interview);
  }

  boolean isMyCard(ScorecardId card) {
    return interviews.stream().anyMatch(each -> Scorecard.of(each, me).equals(card));
  }

  boolean isMine(Weighing weighing) {
    return weighing.person().equals(me) && jobs.contains(weighing.job());
  }

  boolean meets(CandidateId candidate) {
    return candidates.contains(candidate);
  }

  private void meet(Snapshot all, InterviewId id) {
    var interview = all.find(id).orElseThrow();
    interviews.add(id);
    for (var card : all.of(Scorecard.KIND, id)) {
      cards.add(card.id());
      if (card.isSealed() && card.author().equals(me)) {
        sealed.add(id);
      }
    }
    Optional.ofNullable(interview.kit()).ifPresent(kits::add);
    if (applications.add(interview.application())) {
      var application = all.find(interview.application()).orElseThrow();
      candidates.add(application.candidate());
      jobs.add(application.job());
      all.of(Decision.KIND, application.id()).stream()
          .filter(Decision::isSealed)
          .forEach(decision -> decisions.add(decision.id()));
      all.find(application.job())
          .flatMap(job -> Optional.ofNullable(job.kit()))
          .ifPresent(kits::add);
    }
  }

  private static Job withoutSalary(Job job) {
    var all = job.details();
    return job.with(
        new JobDetails(
            all.title(),
            all.openings(),
            all.team(),
            all.city(),
            all.country(),
            all.workplace(),
            all.employment(),
            null,
            all.description()),
        job.kit());
  }

  private static Candidate withoutSource(Candidate someone) {
    return new Candidate(
        someone.id(),
        someone.name(),
        someone.headline(),
        someone.location(),
        "",
        someone.addedAt(),
        someone.revision());
  }

  private static Application withoutReasons(Application all) {
    return new Application(
        all.id(),
        all.job(),
        all.candidate(),
        all.stage(),
        all.outcome(),
        "",
        "",
        "",
        null,
        all.appliedAt(),
        all.stageSince(),
        all.endedAt(),
        all.revision());
  }
}
