package candor.app.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.control.Overlay;
import candor.app.control.Tone;
import candor.model.candidate.Candidate;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.Erasure;
import candor.model.retention.Retention;
import candor.model.retention.RetentionStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {
  @TempDir private Path folder;
  private final Forgotten here = new Forgotten(Path.of("target", "forgetting"));

  @AfterEach
  void close() {
    here.close();
  }

  @Test
  void erasingAsksForANameAndAReasonAndSaysWhatGoes() {
    var ada = here.rejected("Ada Lovelace");
    Fx.run(() -> asking(() -> here.doors().erase(ada)));

    var prompt = here.frame.asked.getFirst();
    assertTrue(prompt.danger());
    assertEquals(2, prompt.entries().size());
    assertTrue(prompt.title().contains("Ada Lovelace"), prompt.title());
    assertTrue(prompt.text().contains("2 notes"), prompt.text());
    assertTrue(prompt.text().contains("1 application"), prompt.text());
    // Nobody has typed a reason: nothing is done by the prompt alone.
    Fx.run(() -> asking(prompt.done()));
    assertEquals(List.of(), here.went);
    assertTrue(here.workspace.store().read(s -> s.find(ada)).isPresent());
  }

  @Test
  void theNameMayBeTypedWithoutItsAccentsAndAnEmptyOneIsAskedFor() {
    var leonor = here.rejected("Leonor Magalhães");
    Fx.run(() -> asking(() -> here.doors().erase(leonor)));
    var overlay = Fx.get(Overlay::new);
    var window = Fx.window(() -> overlay, 800, 600);
    Fx.run(() -> overlay.ask(here.frame.asked.getFirst()));
    window.settle();
    window.type("Asked for it");
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER, "ctrl");
    var problem = Fx.get(() -> overlay.lookupAll(".field-problem")).stream();
    assertEquals(
        List.of("Type the name"),
        problem.filter(Node::isVisible).map(label -> ((Label) label).getText()).toList());
    window.type("leonor magalhaes");
    window.press(KeyCode.ENTER, "ctrl");
    Fx.run(here.lanes::runAll);
    assertEquals(List.of("finish"), here.went);
    window.close();
  }

  @Test
  void whatWasNotSoundIsAskedAnewWithTheSameEntries() {
    var ada = here.rejected("Ada Lovelace");
    Fx.run(() -> asking(() -> here.doors().erase(ada)));
    Fx.run(() -> asking(here.frame.asked.getFirst().done()));

    assertEquals(2, here.frame.asked.size());
    assertEquals(here.frame.asked.getFirst().entries(), here.frame.asked.getLast().entries());
  }

  @Test
  void whoIsHeldIsNotErased() {
    var ada = here.rejected("Ada Lovelace");
    here.hold(ada, "A claim");
    Fx.run(() -> asking(() -> here.doors().erase(ada)));

    assertEquals(List.of(), here.frame.asked);
    assertEquals(Tone.WARNING, here.frame.notices.getFirst().tone());
    assertTrue(here.frame.notices.getFirst().what().contains("A claim"));
  }

  @Test
  void aHoldThatIsThereIsOfferedToBeLifted() {
    var ada = here.rejected("Ada Lovelace");
    here.hold(ada, "A claim");
    Fx.run(() -> asking(() -> here.doors().hold(ada)));
    Fx.run(() -> asking(here.frame.asked.getFirst().done()));

    assertEquals(1, here.frame.done.size());
    Fx.run(() -> asking(() -> here.doors().erase(ada)));
    assertEquals(2, here.frame.asked.size());
  }

  @Test
  void whereAHoldIsOverAnotherOneIsLaid() {
    var ada = here.rejected("Ada Lovelace");
    var today = here.dates().today();
    here.hold(ada, "A claim", today.minusDays(1));
    Fx.run(() -> asking(() -> here.doors().hold(ada)));
    assertEquals(2, here.frame.asked.getFirst().entries().size());

    here.hold(ada, "A claim", today);
    Fx.run(() -> asking(() -> here.doors().hold(ada)));
    assertEquals(List.of(), here.frame.asked.getLast().entries());
  }

  @Test
  void onlyThoseMarkedAndNotHeldAreErased() {
    here.rule("All", 6, RetentionStart.ADDED, "");
    here.ago(400);
    var ada = here.add("Ada Lovelace");
    var grace = here.add("Grace Hopper");
    var held = here.add("Edsger Dijkstra");
    here.ago(0);
    here.hold(held, "A claim");
    var model = model();

    assertEquals(Set.of(ada, grace), model.free());
    model.erase(model.chosen(Set.of(ada, held)));
    here.lanes.runAll();

    assertEquals(List.of("finish"), here.went);
    var left = here.workspace.store().read(s -> s.all(Candidate.KIND));
    assertEquals(Set.of(grace, held), Set.copyOf(left.stream().map(Candidate::id).toList()));
    var erasure = erasures().getFirst();
    assertTrue(erasure.reason().contains("“All”"), erasure.reason());
    assertTrue(erasure.reason().contains("6 months after they were added"), erasure.reason());
  }

  @Test
  void aCertificateIsSavedWithoutAName() throws IOException {
    var ada = here.rejected("Ada <Lovelace>");
    here.erase(ada, "Asked for it & more");
    here.finish();
    var file = folder.resolve("certificate.html");
    var desk = new ErasuresScreen.Desk(here.lanes, here.frame, here.dialogs(), here.dates());
    var model = new ErasuresViewModel(here.workspace.store(), desk);
    model.load();
    here.lanes.runAll();

    model.save(model.erasures().getFirst(), file);
    here.lanes.runAll();

    var page = Files.readString(file);
    assertFalse(page.contains("Lovelace"), page);
    assertTrue(page.contains(ada.value().toString()), page);
    assertTrue(page.contains("Asked for it &amp; more"), page);
    assertTrue(page.contains("61 entries of the journal"), page);
    assertTrue(page.contains("Nurse, nights: rejected; Applied 6 days, Onsite 9 days"), page);
    assertEquals(Tone.SUCCESS, here.frame.notices.getFirst().tone());
  }

  private RetentionViewModel model() {
    var store = here.workspace.store();
    var ports = new RetentionScreen.Ports(store, here.workspace.retention(), () -> Forgotten.NOW);
    var retention =
        new Retention(store, here.workspace.retention(), ZoneOffset.UTC, Locale.ENGLISH);
    var model =
        new RetentionViewModel(
            ports,
            retention,
            new RetentionScreen.Desk(here.lanes, here.frame, here.dates()),
            new RetentionScreen.Doors(
                _ -> here.went.add("candidate"),
                () -> here.went.add("candidates"),
                () -> here.went.add("erasures"),
                () -> here.went.add("finish"),
                () -> here.went.add("undo")));
    model.load();
    here.lanes.runAll();
    return model;
  }

  private List<Erasure> erasures() {
    return new EraseCandidates(here.workspace.store(), ZoneOffset.UTC).all();
  }

  private void asking(Runnable work) {
    work.run();
    here.lanes.runAll();
  }
}
