package candor.persistence.board.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void paragraphsAndListsComeBackAsTheyWere() {
    var text = "Care for people & pets.\n\nYou bring:\n- calm <b>\n- a \"licence\"\n\nWe pay 😀.";
    assertEquals(text, Html.text(Html.paragraphs(text)));
  }

  @Test
  void whereNoListsAreTakenTheirItemsAreLines() {
    var text = "Care & more.\n\nYou bring:\n* calm <b>\n- a licence\n\nWe pay.";
    var html =
        """
        <p>Care &amp; more.</p>
        <p>You bring:<br />- calm &lt;b&gt;<br />- a licence</p>
        <p>We pay.</p>\
        """;
    assertEquals(html, Html.lines(text));
    assertEquals(text, Paragraphs.told(html, text));
  }

  @Test
  void nothingOfAProgramIsRead() {
    assertEquals(
        "Dear all\nI apply",
        Html.text(
            "<head><title>x</title><style>p{}</style></head><p>Dear <b onclick=x()>all</b><br>I"
                + " apply</p><script>alert(1)</script><!-- y --><iframe src=z>w</iframe>"));
  }

  @Test
  void someOfItCanBeLeftOut() {
    var html = "<p class=a>Hello</p><p>all &amp; sundry</p><div class='b c'>Bye</div>";
    assertEquals("all & sundry", Html.text(html, ".a, .b"));
    assertEquals("<p>all & sundry</p>", Html.unescaped("&lt;p&gt;all &amp; sundry&lt;/p&gt;"));
  }

  @Test
  void whatIsBrokenOrEndlessIsReadAsFarAsItGoes() {
    assertEquals("a\n\nb", Html.text("<p>a<p>b</table></b>"));
    assertEquals("deep", Html.text("<div>".repeat(100_000) + "deep"));
    assertEquals("", Html.text("<!--"));
  }

  @Test
  void whatOthersFiltersWouldChangeIsNotWritten() {
    assertEquals(
        "it's &lt;b&gt; &quot;so&quot; &#128512;", Html.escape("it's <b> \"so\" 😀\u0001"));
    assertEquals("&#091;gallery&#093;", Html.escape("[gallery]"));
    assertEquals("\"\\u003c/script\\u003e \\u00e9\"", Html.inScript("\"</script> é\""));
    assertEquals("[\"\\\\\",\"\\\"\\u005bx\\u005d\"]", Html.inScript("[\"\\\\\",\"\\\"[x]\"]"));
  }
}
