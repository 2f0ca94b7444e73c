package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardAccount;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtBoardTest {
  @TempDir Path folder;
  private Pool pool;
  private CandidateId ada;
  private JobId job;
  private ApplicationId application;

  @BeforeEach
  void open() {
    pool = new Pool(folder);
    ada = pool.add("Ada Lovelace");
    job = pool.job("Nurse");
    application = pool.apply(ada, job);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void nothingIsSaidOfBoardsWhereTheJobIsTiedToNone() {
    assertEquals(List.of(), pool.sheet(ada).atBoards());
    assertEquals(List.of(), words());
  }

  @Test
  void handingInIsOfferedWhereTheBoardsKeyIsKnownAndOpensItsForm() {
    var _ = client();
    assertEquals(List.of("Hand in at Acme…"), words());
    Fx.run(() -> links().getFirst().fire());
    assertEquals(List.of(application), pool.opened);
    pool.letIn.clear();
    assertEquals(List.of(), words());
  }

  @Test
  void whoEndedIsNotOfferedAndWhatWasHandedInIsSaid() {
    var id = pool.handIn(application, client());
    pool.sending(id).done(id);
    end();
    assertEquals(List.of("Handed in at Acme on 20 Mar"), words());
    assertFalse(pool.sheet(ada).atBoards().getFirst().isOffered());
  }

  @Test
  void whatWaitsCanBeTakenBack() {
    var id = pool.handIn(application, client());
    assertEquals(List.of("To be handed in at Acme, waiting since 20 Mar", "Take back"), words());
    Fx.run(() -> links().getFirst().fire());
    assertEquals(List.of(id), pool.opened);
  }

  @Test
  void whatIsRefusedOrInDoubtIsSaidWithTheBoardsWordsAndCanBeHandedInAgain() {
    var board = client();
    var id = pool.handIn(application, board);
    pool.sending(id).failed(id, "Invalid email");
    assertEquals(
        List.of(
            "Not handed in at Acme, tried on 20 Mar", "Invalid email", "Hand in at Acme again…"),
        words());
    var again = pool.handIn(application, board);
    pool.sending(again).doubted(again, "");
    assertEquals(
        List.of(
            "Perhaps handed in at Acme on 20 Mar: look there before handing in again",
            "Hand in at Acme again…"),
        words());
  }

  @Test
  void aChangeOfASubmittalIsShownAtOnce() {
    var board = client();
    var model = pool.candidate(ada);
    var _ = pool.handIn(application, board);
    pool.lanes.runAll();
    var there = (SheetState.There) model.stateProperty().get();
    assertTrue(there.sheet().atBoards().getFirst().submittal().isPresent());
  }

  private BoardAccount client() {
    return pool.client("Acme", job);
  }

  private void end() {
    var _ =
        new MoveApplications(pool.workspace.store())
            .end(List.of(application), Outcome.REJECTED, "");
  }

  private List<String> words() {
    return Fx.get(
        () ->
            shown().lookupAll(".at-board").stream()
                .flatMap(line -> ((AtBoardLine) line).getChildren().stream())
                .filter(node -> node instanceof Label || node instanceof Hyperlink)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private List<Hyperlink> links() {
    return shown().lookupAll(".at-board").stream()
        .flatMap(line -> ((AtBoardLine) line).getChildren().stream())
        .filter(Hyperlink.class::isInstance)
        .map(Hyperlink.class::cast)
        .toList();
  }

  private StandingsPiece shown() {
    var piece = new StandingsPiece(pool.candidate(ada), () -> {});
    piece.show(pool.sheet(ada));
    return piece;
  }
}
