package candor.app.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.control.Notice;
import candor.model.store.StoreException;
import candor.model.store.StoreException.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void theSameFailureHasTheSameCodeWhateverItSays() {
    assertEquals(ErrorCode.of(failure("Ada")), ErrorCode.of(failure("Grace")));
    assertNotEquals(ErrorCode.of(failure("Ada")), ErrorCode.of(new IllegalStateException("Ada")));
    assertTrue(ErrorCode.of(failure("Ada")).text().matches("[0-9A-F]{4}-[0-9A-F]{4}"));
  }

  @Test
  void neitherTheWindowNorTheLogTellsWhatACandidateIsCalled() {
    var shown = new ArrayList<Notice>();
    var logged = new StringWriter();
    var log = Logger.getLogger(Problems.class.getName());
    var handler = new Writer(new PrintWriter(logged));
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    try {
      new Problems(shown::add)
          .accept(new StoreException(Reason.DISK_FULL, "row of Ada Lovelace", failure("Lovelace")));
    } finally {
      log.removeHandler(handler);
      log.setUseParentHandlers(true);
    }
    assertFalse(shown.toString().contains("Lovelace"));
    assertFalse(logged.toString().contains("Lovelace"));
    assertTrue(logged.toString().contains("ProblemsTest.failure"));
    assertTrue(logged.toString().contains("IllegalArgumentException"));
    assertTrue(shown.getFirst().next().contains(code(logged)));
  }

  @Test
  void thatADiskIsFullIsSaidUntilWhatWasNotSavedIs() {
    assertTrue(said(new StoreException(Reason.DISK_FULL, "row", failure("Ada"))).untilSaved());
    assertFalse(said(new StoreException(Reason.DAMAGED, "row", failure("Ada"))).untilSaved());
    assertFalse(said(failure("Ada")).untilSaved());
  }

  private static Notice said(RuntimeException failure) {
    var shown = new ArrayList<Notice>();
    new Problems(shown::add).accept(failure);
    return shown.getFirst();
  }

  private static String code(StringWriter logged) {
    return logged.toString().lines().findFirst().orElseThrow();
  }

  private static IllegalArgumentException failure(String name) {
    return new IllegalArgumentException("no such candidate: " + name);
  }

  private static final class Writer extends Handler {
    private final PrintWriter out;

    Writer(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void publish(LogRecord event) {
      out.println(event.getMessage());
      event.getThrown().printStackTrace(out);
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      out.close();
    }
  }
}
