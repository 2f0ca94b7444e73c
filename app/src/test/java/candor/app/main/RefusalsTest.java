package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class RefusalsTest {
  @TempDir Path folder;

  /// Fails after something may have been done.
  @Command(name = "half")
  private record Half(Exception why) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw why;
    }
  }

  @Test
  void aFailureOnTheWayDoesNotSayThatNothingWasChanged() {
    var why = new IOException("stale handle");
    assertEquals("candor: The file system refused (" + why + ").", said(why));
    var store = new StoreException(StoreException.Reason.FAILED, "no answer", why);
    assertEquals("candor: The file system refused (no answer).", said(store));
  }

  @Test
  void aFullDiskIsSaidWithWhatToDoAboutIt() {
    var full = new IOException("No space left on device");
    for (var why :
        List.of(
            full,
            new UncheckedIOException(full),
            new IOException("There is not enough space on the disk"),
            new StoreException(StoreException.Reason.DISK_FULL, "row", full))) {
      assertEquals(
          "candor: No room is left on the disk. Free some space, or choose another disk, and try"
              + " again.",
          said(why));
    }
  }

  @Test
  void whatIsClosedOrNotThereIsNamed() {
    assertEquals(
        "candor: This computer does not let Candor at /stick/a.zip. Allow it, or choose another"
            + " file or folder.",
        said(new AccessDeniedException("/stick/a.zip")));
    assertEquals(
        "candor: Nothing can be written there (/stick/a.zip: Read-only file system). Allow writing"
            + " to it, or choose another folder.",
        said(new FileSystemException("/stick/a.zip", null, "Read-only file system")));
    var gone = folder.resolve("stick");
    assertEquals(
        "candor: " + gone + " is not there.",
        said(new NoSuchFileException(gone.resolve("a.zip.part").toString())));
    assertEquals(
        "candor: " + gone + " is not there.", said(new NoSuchFileException(gone.toString())));
  }

  @Test
  void whatIsNoPathIsRefusedInASentence() {
    var why = new InvalidPathException("J\0se", "Nul character not allowed");
    assertTrue(said(why).startsWith("candor: J\0se can't be the name of a file"), said(why));
  }

  private static String said(Exception why) {
    var err = new StringWriter();
    var command =
        new CommandLine(new Half(why))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(new Refusals());
    assertEquals(Refusals.REFUSED, command.execute());
    return err.toString().strip();
  }
}
