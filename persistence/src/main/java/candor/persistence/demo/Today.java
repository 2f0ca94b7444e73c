package candor.persistence.demo;

import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.Salary;
import candor.model.people.Me;
import candor.model.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What waits in the demo's present: two talks today, of which one is under way and a colleague's
/// card is sealed, one tomorrow, received applications, and an edited job whose posting is queued.
final class Today {
  private static final Somebody LEONOR =
      new Somebody("Leonor Magalhães", "Leonor Magalhaes", "Lisbon, Portugal", true, 401, 0.82);
  private static final Somebody KWABENA =
      new Somebody("Kwabena Mensah", "Kwabena Mensah", "Graz, Austria", false, 402, 0.7);
  private static final Somebody SANNE =
      new Somebody("Sanne Hoekstra", "Sanne Hoekstra", "Rotterdam, Netherlands", true, 403, 0.66);

  /// Names that nobody else gets.
  static final Set<String> NAMES = Set.of(LEONOR.name(), KWABENA.name(), SANNE.name());

  private static final int SECOND_APPLICATIONS = 40;
  private final Scene scene;
  private final Arrivals arrivals;
  private final Boards boards;

  Today(Scene scene, Arrivals arrivals, Boards boards) {
    this.scene = scene;
    this.arrivals = arrivals;
    this.boards = boards;
  }

  /// Plans it.
  ///
  /// @param hirings are there when the time comes
  void plan(List<Hiring> hirings) {
    feature(hirings, "backend-developer", LEONOR, "2026-11-23T09:00:00Z", "jonas");
    feature(hirings, "registered-nurse", KWABENA, "2026-11-23T13:30:00Z", "ruth");
    feature(hirings, "electrician", SANNE, "2026-11-24T09:00:00Z", "henk");
    for (var i = 0; i < SECOND_APPLICATIONS; i++) {
      before(Duration.ofDays(2 + 2L * i), () -> again(hirings));
    }
    before(Duration.ofHours(65), boards::practise);
    before(Duration.ofHours(16), this::applications);
    before(Duration.ofMinutes(38), () -> edit(of(hirings, "ux-designer").job()));
  }

  private void feature(
      List<Hiring> hirings, String kit, Somebody who, String start, String colleague) {
    var panel = List.of(Me.OWNER, id(colleague));
    var talk = Instant.parse(start);
    var seals = talk.plus(Duration.ofMinutes(24));
    before(
        Duration.ofDays(18),
        () -> of(hirings, kit).feature(arrivals, who, new Hiring.Date(talk, panel, seals)));
  }

  private void again(List<Hiring> hirings) {
    var open =
        hirings.stream()
            .filter(h -> h.plan().closed() == null && h.plan().onHold() == null)
            .toList();
    var one = arrivals.anybody();
    scene.dice().one(open).applyAgain(one.candidate(), one.who());
  }

  private void applications() {
    var words = scene.content().words();
    var applicants = new ArrayList<Boards.Applicant>();
    for (var letter : words.letters()) {
      var known = applicants.size() == 2;
      var who = known ? arrivals.anybody().who() : scene.people().next();
      applicants.add(new Boards.Applicant(who, letter, applicants.size() != 1));
    }
    boards.receive(applicants);
  }

  private void edit(Job job) {
    var said = job.details();
    var salary = Objects.requireNonNull(said.salary());
    var more = new Salary(salary.from() + 2000, salary.to() + 2000, salary.currency());
    var details =
        new JobDetails(
            said.title(),
            said.openings(),
            said.team(),
            said.city(),
            said.country(),
            said.workplace(),
            said.employment(),
            more,
            said.description());
    var current = scene.desk().store().read(s -> s.find(job.id())).orElseThrow();
    var _ = scene.desk().jobs().edit(current.with(details, current.kit()));
    boards.publishAgain(current);
  }

  private void before(Duration end, Runnable what) {
    scene.time().at(scene.time().end().minus(end), what);
  }

  private PersonId id(String colleague) {
    return Objects.requireNonNull(scene.colleagues().get(colleague), colleague);
  }

  private static Hiring of(List<Hiring> hirings, String kit) {
    return hirings.stream().filter(h -> h.plan().kit().equals(kit)).findFirst().orElseThrow();
  }
}
