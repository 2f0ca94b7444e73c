package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.store.Act;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir private Path temporary;
  private Path work = Path.of("");
  private Path backup = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void create() {
    work = temporary.resolve("work");
    backup = temporary.resolve("copy.zip");
    assertEquals(0, run("create", work, "--name", "Nadia"));
  }

  @Test
  void aBackupIsCheckedAndComesBackSound() {
    assertEquals(0, run("backup", work, "--to", backup));
    assertTrue(out.toString().contains(backup.toString()), out.toString());
    assertEquals(0, run("verify", backup));
    assertTrue(out.toString().startsWith("Sound: a backup of work"), out.toString());
    var back = temporary.resolve("back");
    assertEquals(0, run("restore", backup, back));
    assertEquals(0, run("verify", back));
    assertTrue(out.toString().startsWith("Sound"), out.toString());
  }

  @Test
  void aWorkspaceThatCanNotBeWrittenIsCheckedBackedUpAndExportedAllTheSame() throws IOException {
    Files.delete(work.resolve("workspace.lock"));
    // Nobody can write a file of that name then, not even the one who may write all.
    Files.createDirectory(work.resolve("workspace.lock"));
    assertEquals(0, run("verify", work), err.toString());
    assertTrue(out.toString().startsWith("Sound"), out.toString());
    assertEquals(0, run("backup", work, "--to", backup), err.toString());
    assertEquals(0, run("export", work, "--to", temporary.resolve("all.json")), err.toString());
    assertEquals(1, run("boards", work));
    assertTrue(err.toString().contains("copy the folder"), err.toString());
    assertEquals(0, run("restore", backup, temporary.resolve("back")));
    assertEquals(0, run("verify", temporary.resolve("back")));
  }

  @Test
  void aBackupOverAFileIsRefused() throws IOException {
    Files.writeString(backup, "mine");
    assertEquals(1, run("backup", work, "--to", backup));
    assertTrue(err.toString().contains(backup.toString()), err.toString());
    assertEquals("mine", Files.readString(backup));
  }

  @Test
  void anExportThatStandardOutputDoesNotTakeIsRefused() {
    var before = System.out;
    try {
      System.setOut(new PrintStream(new Full(), true));
      assertEquals(1, run("export", work));
    } finally {
      System.setOut(before);
    }
    assertTrue(err.toString().contains("cut off"), err.toString());
    assertFalse(err.toString().contains("Exported"), err.toString());
  }

  private static final class Full extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void whatIsNoBackupIsRefusedWithAReason() throws IOException {
    Files.writeString(backup, "mine");
    assertEquals(1, run("verify", backup));
    assertTrue(err.toString().contains(backup + " is not a complete backup"), err.toString());
    assertFalse(err.toString().contains("Exception"), err.toString());
    assertEquals(1, run("restore", backup, temporary.resolve("back")));
    assertTrue(err.toString().contains(backup + " is not a complete backup"), err.toString());
    assertFalse(Files.exists(temporary.resolve("back")));
    assertEquals(1, run("restore", temporary.resolve("none.zip"), temporary.resolve("back")));
    assertTrue(err.toString().contains("none.zip is not there"), err.toString());
  }

  @Test
  void aRestoreOverAWorkspaceIsRefused() {
    assertEquals(0, run("backup", work, "--to", backup));
    assertEquals(1, run("restore", backup, work));
    assertEquals(0, run("verify", work));
  }

  @Test
  void anErasurePrintsItsCertificate() {
    var somebody = added("Ada Lovelace");
    assertEquals(
        1, run("erase", work, "--candidate", somebody, "--reason", "Lovelace asked for it"));
    assertTrue(err.toString().contains("Lovelace"), err.toString());

    assertEquals(0, run("erase", work, "--candidate", somebody, "--reason", "Asked for it"));

    assertTrue(out.toString().contains(somebody), out.toString());
    assertTrue(out.toString().contains("Asked for it"), out.toString());
    assertTrue(out.toString().contains("Done in all files"), out.toString());
    assertFalse(out.toString().contains("Lovelace"), out.toString());
    assertEquals(0, run("verify", work));
    assertEquals(1, run("erase", work, "--candidate", somebody, "--reason", "Asked for it"));
    assertEquals(1, run("erase", work, "--candidate", "x", "--reason", "Asked for it"));
  }

  private String added(String name) {
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      var edits = new EditCandidates(workspace.store());
      var added =
          assertInstanceOf(CandidateResult.Saved.class, edits.add(CandidateDetails.named(name)));
      return added.candidate().id().value().toString();
    }
  }

  @Test
  void aForgottenPinIsClearedByWhoHasTheFiles() {
    inside(
        workspace -> {
          var people = new EditPeople(workspace.store());
          var _ = people.add("Ada Lovelace", "", Role.RECRUITER);
          var _ = people.lock(Me.OWNER, "4711", "00112233445566778899aabbccddeeff");
        });
    assertEquals(0, run("people", work));
    assertTrue(out.toString().contains("Nadia (owner), PIN"), out.toString());
    assertTrue(out.toString().contains("Ada Lovelace (recruiter)"), out.toString());
    assertEquals(1, run("people", work, "--clear-pin", "Nobody"));
    assertEquals(1, run("people", work, "--clear-pin", "Ada Lovelace"));
    assertEquals(0, run("people", work, "--clear-pin", "nadia"));
    assertEquals(0, run("people", work));
    assertFalse(out.toString().contains("PIN"), out.toString());
  }

  @Test
  void aPinIsNotClearedWhereTwoOfThatNameHaveOne() {
    inside(
        workspace -> {
          var people = new EditPeople(workspace.store());
          var added = people.add("Ada", "", Role.RECRUITER);
          var ada = assertInstanceOf(PersonResult.Saved.class, added).person();
          // Once people could call themselves what they liked.
          var _ =
              workspace
                  .store()
                  .write(Act.undoable("name-me"), tx -> tx.put(ada.called("Nadia", "")));
          for (var each : List.of(Me.OWNER, ada.id())) {
            var _ = people.lock(each, "4711", "00112233445566778899aabbccddeeff");
          }
        });
    assertEquals(1, run("people", work, "--clear-pin", "Nadia"));
    assertTrue(err.toString().contains("More than one"), err.toString());
    inside(
        workspace -> {
          var _ = new EditPeople(workspace.store()).unlock(Me.OWNER);
        });
    assertEquals(0, run("people", work, "--clear-pin", "Nadia"));
    assertEquals(0, run("people", work));
    assertFalse(out.toString().contains("PIN"), out.toString());
  }

  private void inside(Consumer<Workspace> then) {
    var opened = new Workspaces(InstantSource.system(), new SecureRandom()).open(work);
    try (var workspace = OpenWords.opened(opened, work)) {
      then.accept(workspace);
    }
  }

  @Test
  void wordsThatAreMissingAreNotUnderstood() {
    assertEquals(2, run("backup", work));
    assertEquals(2, run("restore", backup));
  }

  private int run(Object... words) {
    out = new StringWriter();
    err = new StringWriter();
    var arguments = new String[words.length];
    for (var i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    return CandorCommand.line(_ -> 0)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
