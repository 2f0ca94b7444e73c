package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class RefusalsTest {
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
    var full = new IOException("disk full");
    for (var why :
        List.of(full, new StoreException(StoreException.Reason.DISK_FULL, "disk full", full))) {
      var said = why instanceof IOException ? why.toString() : why.getMessage();
      assertEquals("candor: the file system refused (" + said + ").", said(why));
    }
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
