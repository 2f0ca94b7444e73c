package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.model.candidate.Candidate;
import candor.model.interview.Interview;
import candor.model.pipeline.Application;
import candor.model.scorecard.Scorecard;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @TempDir private Path temporary;

  @Test
  void x() {
    for (int i = 0; i < 4; i++) {
      var t = System.nanoTime();
      var f = temporary.resolve("demo");
      var w = opened(Demo.reset(f, Demo.clock()));
      System.out.println("RESET ms " + (System.nanoTime() - t) / 1_000_000);
      System.out.println(w.history().all(Long.MAX_VALUE, 1).getFirst().sequence());
      for (var j : w.jobs().summaries()) {
        System.out.println(
            j.job().title()
                + " "
                + j.job().status()
                + " "
                + j.active()
                + " "
                + j.hired()
                + " of "
                + w.pipelines().cards(j.job().id()).size());
      }
      var iv = w.store().read(s -> s.all(Interview.KIND));
      System.out.println(
          iv.size()
              + " interviews "
              + iv.stream()
                  .collect(
                      java.util.stream.Collectors.groupingBy(
                          Interview::state, java.util.stream.Collectors.counting())));
      System.out.println(
          w.store().read(s -> s.all(Candidate.KIND)).size()
              + " candidates "
              + w.store().read(s -> s.all(Application.KIND)).size()
              + " apps "
              + w.store().read(s -> s.all(Scorecard.KIND)).size()
              + " cards");
      w.close();
    }
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
