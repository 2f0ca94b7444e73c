package candor.persistence.demo;

import candor.model.intake.ReceiveApplications;
import candor.model.job.Job;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The company's boards: a career site with every job, and the practice board with some.
final class Boards {
  private static final List<String> ON_PRACTICE = List.of("backend-developer", "registered-nurse");
  private static final String SITE = "career-site";
  private final Scene scene;
  private final Runnable exchange;
  private final PublishJob publish;
  private final BoardId site;
  private final BoardId practice;
  private final List<Practised> practised = new ArrayList<>();

  Boards(Scene scene, Runnable exchange) {
    this.scene = scene;
    this.exchange = exchange;
    var store = scene.desk().store();
    var company = scene.content().company().name();
    this.publish = new PublishJob(store);
    var boards = new EditBoards(store);
    this.site =
        id(
            boards.add(
                BoardSort.CAREER_SITE,
                new BoardSettings(
                    "Career site",
                    SITE,
                    company,
                    "https://jobs.fernhill.example/",
                    "jobs@fernhill.example",
                    Map.of())));
    this.practice =
        id(boards.add(BoardSort.PRACTICE, BoardSettings.of("Practice board", "", company)));
  }

  /// A job was opened: it is shown, and taken down when it is closed.
  void opened(Content.JobPlan plan, Job job) {
    var time = scene.time();
    if (ON_PRACTICE.contains(plan.kit())) {
      practised.add(new Practised(job, scene.content().trade(plan.kit())));
    }
    time.at(time.soon(time.instant(), 90), () -> show(job));
    time.at(time.instant().plus(Duration.ofHours(3)), exchange);
    if (plan.closed() != null || plan.onHold() != null) {
      var end = plan.closed() == null ? plan.onHold() : plan.closed();
      var shut =
          time.later(Objects.requireNonNull(end).atTime(18, 0).toInstant(ZoneOffset.UTC), 1, 1);
      time.at(shut, () -> hide(job));
      time.at(shut.plus(Duration.ofHours(1)), exchange);
    }
  }

  private void hide(Job job) {
    var _ = publish.close(Posting.of(job.id(), site));
  }

  private void show(Job job) {
    var _ = publish.publish(job.id(), site);
  }

  /// Some jobs are shown on the practice board too; its first applications come back at once.
  void practise() {
    practised.forEach(
        each -> {
          var _ = publish.publish(each.job().id(), practice);
        });
    exchange.run();
  }

  /// Applications came in by the practice board; each to one of the jobs on it, in turns.
  void receive(List<Applicant> applicants) {
    var incoming = new ArrayList<ReceiveApplications.Fetched>();
    for (var i = 0; i < applicants.size(); i++) {
      var one = applicants.get(i);
      var shown = practised.get(i % practised.size());
      incoming.add(
          new ReceiveApplications.Fetched(
              new Board.IncomingApplication(
                  "demo-" + (i + 1),
                  Board.To.posting(Posting.of(shown.job().id(), practice)),
                  new Board.Applicant(one.who().name(), one.who().email(), one.who().phone()),
                  new Board.Said(one.letter(), "", "")),
              resume(one, shown.trade()),
              List.of()));
    }
    var receive = new ReceiveApplications(scene.desk().store());
    var cursor = receive.cursor(practice).orElseThrow();
    var came = incoming.stream().map(ReceiveApplications.Fetched::application).toList();
    var _ = receive.receive(practice, incoming, receive.progress(practice, cursor, came), cursor);
  }

  private List<ReceiveApplications.NamedFile> resume(Applicant applicant, Content.Trade trade) {
    if (!applicant.hasResume()) {
      return List.of();
    }
    var resume = new Resume(applicant.who(), trade.headlines().getFirst(), trade.tags());
    try {
      var bytes = new ByteArrayInputStream(resume.bytes());
      var kept = scene.desk().documents().keep(bytes);
      return List.of(new ReceiveApplications.NamedFile(resume.fileName(), kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Somebody who applies by a board.
  ///
  /// @param hasResume whether they send one
  record Applicant(Somebody who, String letter, boolean hasResume) {}

  private record Practised(Job job, Content.Trade trade) {}

  /// Asks for a job to be shown as it is now.
  void publishAgain(Job job) {
    show(job);
  }

  private static BoardId id(Optional<BoardAccount> added) {
    return added.orElseThrow().id();
  }
}
