package candor.persistence.board.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import candor.persistence.board.Postings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void whatIsWrittenIsReadBack() {
    for (var text :
        List.of(
            Postings.nurse().description(),
            "",
            "One",
            "a < b & c > \"d\" 'e' &amp; <p>no tag</p>",
            "- one\n- two",
            "Line\r\nline\r\n\r\n\r\nparagraph  with  spaces \n  indented")) {
      assertEquals(text, Paragraphs.told(Html.paragraphs(text), text));
    }
  }

  @Test
  void whatABoardMadeOfItIsTheSame() {
    var text = "First & last.\n\nYou bring:\n- calm\n- care";
    for (var html :
        List.of(
            "<p>First &amp; last.</p>\n<p>You bring:</p><ul>\n <li>calm</li>\n <li>care</li></ul>",
            "<div>First &#38; last.</div><div>You&nbsp;bring:<br/><b>- calm</b><BR>- care</div>")) {
      assertEquals(text, Paragraphs.told(html, text));
    }
  }

  @Test
  void whatSaysSomethingElseIsTold() {
    assertEquals("Other\n\ntext", Paragraphs.told("<p>Other</p><p>text</p>", "Text"));
    assertEquals("", Paragraphs.told("", "Text"));
  }

  @Test
  void plainTextIsLeftAsItIs() {
    assertEquals("a < b\n  c", Paragraphs.of("a < b\n  c\n"));
    assertEquals("a\n\nb", Paragraphs.of("<p>a</p><p>b</p>"));
  }

  // All of them take some two seconds, and a machine may have other work.
  @Test
  void aStrangersTextTakesNoLongTime() {
    for (var part : List.of("<p", "<!--", "<script>", "<li ", "<div>", " \n", "&#", "<")) {
      var hostile = part.repeat(50_000);
      var _ =
          assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Paragraphs.told(hostile, hostile));
    }
  }
}
