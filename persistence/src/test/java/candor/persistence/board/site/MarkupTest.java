package candor.persistence.board.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void whatXmlHasNoPlaceForIsLeftOut() {
    assertEquals("ab", Markup.escape("a\0\u0001\b\u001f\ufffe\uffffb"));
    assertEquals("ab", Markup.escape("a\ud83db"), "half a character");
    assertEquals("ab", Markup.escape("a\udf89b"), "the other half");
  }

  @Test
  void whatItHasAPlaceForStays() {
    var text = "Zürich\t東京\r\n🎉 \u007f\u0085\ud7ff\ue000\ufffd";
    assertEquals(text, Markup.escape(text));
    assertEquals("<![CDATA[" + text + "]]>", Markup.cdata(text));
  }

  @Test
  void nothingEndsWhatItStandsIn() {
    assertEquals("&lt;a href=&quot;&#39;&quot;&gt;&amp;", Markup.escape("<a href=\"'\">&"));
    assertEquals("<![CDATA[a]]]]><![CDATA[>b]]>", Markup.cdata("a]]>b"));
  }
}
