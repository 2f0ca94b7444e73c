package candor.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.candidate.DocumentId;
import candor.model.candidate.DocumentLook;
import candor.model.candidate.DrawnPages;
import candor.model.candidate.KeptFile;
import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentViewModelTest {
  private final NowLanes lanes = new NowLanes();
  private final Map<KeptFile, DocumentLook> looks = new HashMap<>();
  private final List<KeptFile> looked = new ArrayList<>();
  private final DocumentViewModel model =
      new DocumentViewModel(
          document -> {
            looked.add(document);
            return looks.getOrDefault(
                document, new DocumentLook.Unseen(DocumentLook.Reason.MISSING));
          },
          lanes);
  private final Document old = document(1, "Old.pdf");
  private final Document resume = document(2, "Resume.pdf");

  /// Pages that remember what was asked of them.
  private static final class Paper implements DrawnPages {
    private final List<Integer> drawn = new ArrayList<>();
    private int end = Integer.MAX_VALUE;
    private boolean ended;
    private boolean closed;

    @Override
    public int count() {
      return 20;
    }

    @Override
    public boolean isWhole() {
      return true;
    }

    @Override
    public double height(int page) {
      return 1.4;
    }

    @Override
    public Optional<Picture> draw(int page, int width) {
      drawn.add(page);
      ended |= page >= end;
      return page == 3 || ended
          ? Optional.empty()
          : Optional.of(new Picture(width, width, IntBuffer.allocate(width * width)));
    }

    @Override
    public String text(int page) {
      ended |= page >= end;
      return ended ? "" : "Words of page " + page;
    }

    @Override
    public boolean hasEnded() {
      return ended;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static Document document(int number, String name) {
    return new Document(
        new DocumentId(new UUID(0, number)),
        new CandidateId(new UUID(1, 1)),
        name,
        10,
        "0".repeat(64),
        Instant.ofEpochSecond(number),
        1);
  }

  private Paper paper(Document document) {
    var paper = new Paper();
    looks.put(document, new DocumentLook.Pages(paper));
    return paper;
  }

  @Test
  void theFirstIsShownAndOnlyOnceSomebodyLooks() {
    model.offer(List.of(resume, old));
    lanes.runAll();
    assertEquals(Optional.of(resume), model.chosenProperty().get());
    assertEquals(List.of(), looked);
    model.show(true);
    assertInstanceOf(Showing.Opening.class, model.showingProperty().get());
    lanes.runAll();
    assertEquals(List.of(resume), looked);
    assertEquals(new Showing.Unseen(DocumentLook.Reason.MISSING), model.showingProperty().get());
  }

  @Test
  void onlyPagesInViewAreDrawnEachOnce() {
    var paper = paper(resume);
    model.offer(List.of(resume));
    model.show(true);
    lanes.runAll();
    assertInstanceOf(Showing.Pages.class, model.showingProperty().get());
    model.want(List.of(0, 1), 100);
    lanes.runAll();
    model.want(List.of(1, 2), 100);
    lanes.runAll();
    assertEquals(List.of(0, 1, 2), paper.drawn);
    model.want(List.of(10), 100);
    lanes.runAll();
    assertEquals(Set.of(10), model.pictures().keySet(), "those far away are let go");
  }

  @Test
  void whoeverListensIsToldHoweverLongItTakes() {
    assertSame(model.pictures(), model.pictures());
  }

  @Test
  void aPageThatCannotBeDrawnIsNotTriedForever() {
    var paper = paper(resume);
    model.offer(List.of(resume));
    model.show(true);
    lanes.runAll();
    model.want(List.of(3, 4), 100);
    lanes.runAll();
    assertEquals(List.of(3, 4), paper.drawn);
    assertEquals(Set.of(4), model.pictures().keySet());
  }

  @Test
  void whileItsEdgeIsDraggedNothingIsDrawnAnew() {
    var paper = paper(resume);
    model.offer(List.of(resume));
    model.show(true);
    lanes.runAll();
    model.want(List.of(0), 100);
    lanes.runAll();
    for (var width = 101; width < 140; width++) {
      model.want(List.of(0), width);
      lanes.pass(Duration.ofMillis(10));
    }
    assertEquals(List.of(0), paper.drawn);
    lanes.pass(Duration.ofMillis(150));
    assertEquals(List.of(0, 0), paper.drawn);
    var drawn = Optional.ofNullable(model.pictures().get(0)).orElseThrow();
    assertEquals(139, drawn.width());
  }

  @Test
  void choosingAnotherLetsTheFirstGo() {
    var paper = paper(resume);
    model.offer(List.of(resume, old));
    model.show(true);
    lanes.runAll();
    model.choose(old);
    lanes.runAll();
    assertTrue(paper.closed);
    assertEquals(List.of(resume, old), looked);
  }

  @Test
  void whatIsOpenedTooLateIsLetGo() {
    var paper = paper(resume);
    model.offer(List.of(resume));
    model.show(true);
    model.close();
    lanes.runAll();
    assertTrue(paper.closed);
  }

  @Test
  void aDocumentThatTakesTooMuchSaysSoAndIsNotCalledWordless() {
    var paper = paper(resume);
    paper.end = 1;
    model.offer(List.of(resume));
    model.show(true);
    lanes.runAll();
    model.want(List.of(0, 1, 2), 100);
    lanes.runAll();
    var unseen = new Showing.Unseen(DocumentLook.Reason.BROKEN);
    assertEquals(unseen, model.showingProperty().get());
    assertEquals(List.of(0, 1), paper.drawn);
    model.readAsWords(true);
    lanes.runAll();
    assertEquals(unseen, model.showingProperty().get());
  }

  @Test
  void ofADocumentThatTakesTooMuchTheWordsReadUntilThenAreShown() {
    paper(resume).end = 2;
    model.offer(List.of(resume));
    model.show(true);
    lanes.runAll();
    model.readAsWords(true);
    lanes.runAll();
    assertEquals(
        new Showing.Words("Words of page 0\n\nWords of page 1", false),
        model.showingProperty().get());
  }

  @Test
  void pagesAreReadAsWords() {
    var paper = paper(resume);
    model.offer(List.of(resume));
    model.show(true);
    lanes.runAll();
    model.readAsWords(true);
    lanes.runAll();
    var words = assertInstanceOf(Showing.Words.class, model.showingProperty().get());
    assertTrue(words.text().startsWith("Words of page 0\n\nWords of page 1"), words.text());
    model.readAsWords(false);
    assertInstanceOf(Showing.Pages.class, model.showingProperty().get());
    assertEquals(List.of(), paper.drawn);
  }
}
