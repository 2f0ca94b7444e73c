package candor.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.model.people.Me;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a role kit brings into the form of a job.
class KitInFormTest {
  private final NowLanes lanes = new NowLanes();
  private final Workspace workspace;
  private final JobFormViewModel form;

  KitInFormTest(@TempDir Path folder) {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(7));
    form = new JobFormViewModel(workspace.store(), lanes, Me.OWNER, Optional.empty());
  }

  @BeforeEach
  void load() {
    form.load(Optional.empty(), _ -> {});
    lanes.runAll();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aKitFillsTitleAndDescriptionButNotWhatWasTyped() {
    form.kit().set(Optional.of(form.kits().getFirst()));
    assertEquals(form.kits().getFirst().content().title(), form.title().get());
    assertFalse(form.description().get().isBlank());

    form.description().set("Our own words");
    form.kit().set(Optional.of(form.kits().getLast()));
    assertEquals("Our own words", form.description().get());
  }

  @Test
  void whatAKitTellsInterviewersToLookForBecomesPublicOnlyWhereSomebodySaysSo() {
    var lacks = form.lacksLookFor();
    assertFalse(lacks.get(), "there is no kit");
    var kit = form.kits().getFirst().content();
    form.kit().set(Optional.of(form.kits().getFirst()));
    assertEquals(String.join("\n\n", kit.overview()), form.description().get());
    assertTrue(lacks.get());

    form.addLookFor();
    assertTrue(form.description().get().endsWith("\n- " + kit.lookFor().getLast()));
    assertFalse(lacks.get());

    var other = form.kits().getLast();
    form.kit().set(Optional.of(other));
    assertEquals(String.join("\n\n", other.content().overview()), form.description().get());
  }
}
