package candor.app.candidate;

import candor.app.Fx;
import candor.app.shell.NoCommands;
import candor.app.shell.Place;
import candor.app.shell.Shell;
import candor.model.candidate.CandidateId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateScreenTest {
  @TempDir Path folder;
  private final List<Pool> pools = new ArrayList<>();

  @AfterEach
  void close() {
    pools.forEach(Pool::close);
  }

  @Test
  void looksRight() {
    Fx.pictures("candidate", () -> page(Pool::ada));
    Fx.pictures("candidate-new", () -> page(pool -> pool.add("Grace Hopper")));
    Fx.pictures("candidate-long", () -> page(CandidateScreenTest::longNames));
    Fx.pictures("candidates", () -> list(CandidateScreenTest::many, true));
    Fx.pictures("candidates-none", () -> list(pool -> {}, false));
    Fx.pictures("candidate-gone", () -> page(pool -> new CandidateId(new UUID(1, 1))));
  }

  @Test
  void whereSomebodyIsHandedInLooksRight() {
    Fx.pictures("candidate-handed-in", () -> page(CandidateScreenTest::handedIn));
  }

  private static CandidateId handedIn(Pool pool) {
    var ada = pool.add("Ada Lovelace", "Backend developer", "London", "Referral");
    for (var title : List.of("Arrived", "Waiting", "Refused", "In doubt", "Not yet")) {
      var job = pool.job(title);
      var application = pool.apply(ada, job);
      var board = pool.client("Hopper & Partners, engineering", job);
      if (!title.equals("Not yet")) {
        var id = pool.handIn(application, board);
        switch (title) {
          case "Arrived" -> pool.sending(id).done(id);
          case "Refused" ->
              pool.sending(id)
                  .failed(id, "It asks otherwise than was answered (Licence?). Nothing was sent.");
          case "In doubt" ->
              pool.sending(id).doubted(id, "The connection broke before its answer was here.");
          default -> {}
        }
      }
    }
    return ada;
  }

  private static CandidateId longNames(Pool pool) {
    var name = "Maximiliane Freifrau von Hohenberg-Schwarzenstein und zu Guttenberg".repeat(2);
    var id =
        pool.add(
            name.substring(0, 100),
            "محامية متخصصة في قانون العمل والهجرة، عشر سنوات من الخبرة في الشركات الدولية",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Cymru",
            "Recommended by somebody who met her at a conference in Łódź last year");
    var job = pool.job("Senior principal backend engineer for the payments platform (m/f/d)");
    var _ = pool.apply(id, job);
    var _ = pool.edit.tag(id, "王小明推荐");
    var _ = pool.edit.tag(id, "a tag that somebody made far too long to be of any use to anyone");
    pool.document(id, "Lebenslauf-".repeat(9) + ".pdf", 3_000_000);
    pool.note(id, "Свободно говорит на четырёх языках.");
    return id;
  }

  private static void many(Pool pool) {
    var _ = pool.ada();
    var names =
        List.of(
            "Grace Hopper",
            "Nguyễn Thị Minh Khai",
            "王小明",
            "Łukasz Żółć",
            "José Álvarez",
            "Олена Коваль",
            "Katherine Johnson",
            "محمد الخوارزمي",
            "דניאל כהן",
            "👩🏽‍🔬 Zoë Müller",
            "Edsger Dijkstra");
    var jobs = List.of(pool.job("Nurse, nights"), pool.job("Support engineer"));
    for (var i = 0; i < Fx.many(); i++) {
      pool.ago(i);
      var id =
          pool.add(
              names.get(i % names.size()) + (i < 9 ? "" : " " + (i / 9 + 1)),
              List.of("Backend developer", "Nurse, 4 years", "Data engineer").get(i % 3),
              List.of("London", "Hà Nội", "Kraków").get(i % 3),
              List.of("Career site", "Referral", "").get(i % 3));
      if (i % 2 == 0) {
        var _ = pool.edit.tag(id, List.of("kotlin", "nights", "python").get(i % 3));
      }
      if (i % 4 != 0) {
        var _ = pool.apply(id, jobs.get(i % 2));
        var _ =
            pool.edit.addContact(
                id, candor.model.candidate.ContactKind.EMAIL, "person" + i + "@example.org");
      }
    }
    pool.ago(0);
  }

  private Parent page(Function<Pool, CandidateId> content) {
    var pool = pool();
    var id = content.apply(pool);
    return in(pool, (shell, around) -> new CandidateScreen(pool.ports(), pool.doors(), around, id));
  }

  private Parent list(java.util.function.Consumer<Pool> content, boolean beside) {
    var pool = pool();
    content.accept(pool);
    var root =
        in(pool, (shell, around) -> new CandidatesScreen(pool.ports(), pool.doors(), around));
    if (beside) {
      onEveryFrame(root, () -> selectFirst(root));
    }
    return root;
  }

  private static void selectFirst(Parent root) {
    if (root.lookup(".table-view") instanceof TableView<?> table
        && !table.getItems().isEmpty()
        && table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  private Pool pool() {
    var pool = new Pool(folder.resolve("w" + pools.size()));
    pools.add(pool);
    return pool;
  }

  private static Parent in(Pool pool, BiFunction<Shell, CandidateScreen.Desk, Place> make) {
    var lanes = pool.lanes;
    var shell = new Shell(lanes, new NoCommands());
    var place = make.apply(shell, pool.desk(shell));
    shell.status().saved(LocalTime.of(12, 4));
    shell.status().setWorkspace("Hopper & Partners");
    Platform.runLater(() -> shell.show(place));
    // What a frame brought into view asks; the next frame shows the answers.
    onEveryFrame(shell.root(), () -> lanes.pass(Duration.ofMillis(100)));
    return shell.root();
  }

  private static void onEveryFrame(Parent root, Runnable run) {
    var _ =
        root.sceneProperty()
            .subscribe(
                scene -> {
                  if (scene != null) {
                    scene.addPostLayoutPulseListener(run);
                  }
                });
  }
}
