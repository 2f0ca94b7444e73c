package candor.persistence.board.run;

import static candor.persistence.board.http.Wires.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.SilentServer;
import candor.persistence.board.http.Wires;
import java.net.http.HttpRequest;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadBackTest {
  @Test
  void whatIsReadBackWhenTheWindowClosesIsInDoubt() throws Exception {
    try (var silent = new SilentServer();
        var wire = Wires.quick();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var there = HttpRequest.newBuilder(silent.address());
      var readBack =
          threads.submit(
              () ->
                  words(
                      Reason.IN_DOUBT,
                      () -> ReadBack.require(() -> wire.ask(there, 100).isDone())));
      silent.await(1);

      wire.askNoMore();

      assertEquals("The exchange was stopped.", readBack.get(10, TimeUnit.SECONDS));
    }
  }
}
