package candor.persistence.board.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a site is made its owner's.
class SiteLookTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_3444L, -1));
  private static final Pattern ACCENT = Pattern.compile("--accent: #([0-9a-f]{6})");
  private static final int WHITE = 0xffffff;
  private static final int NIGHT = 0x0d1117;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"#000000", "#ffffff", "#ffee00", "#ff0000", "#00ff00", "#0000ff", "#777777"})
  void everyColourIsReadableByDayAndByNight(String accent) {
    var colours = ACCENT.matcher(SiteStyle.of(accent)).results().map(m -> m.group(1)).toList();
    assertEquals(4, colours.size(), "two of the style sheet, two that replace them");
    var day = Integer.parseInt(colours.get(2), 16);
    var night = Integer.parseInt(colours.get(3), 16);
    assertTrue(SiteStyle.contrast(day, WHITE) >= 4.5, colours.get(2));
    assertTrue(SiteStyle.contrast(day, 0xf6f8fa) >= 4.5, colours.get(2));
    assertTrue(SiteStyle.contrast(night, NIGHT) >= 4.5, colours.get(3));
    assertTrue(SiteStyle.contrast(night, 0x161b22) >= 4.5, colours.get(3));
  }

  @Test
  void aColourThatIsReadableAnywayStaysAsItWasChosen() {
    assertTrue(SiteStyle.of("#a0103c").contains("--accent: #a0103c;"));
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertEquals(21, SiteStyle.contrast(0, WHITE), 0.001);
    assertEquals(4.54, SiteStyle.contrast(0x767676, WHITE), 0.01);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12", "#12345g", "#123456; } * { display: none", "url(x)"})
  void whatIsNoColourIsNotWrittenIntoTheStyle(String accent) {
    var _ = publish(accent, "", "");
    assertEquals(SiteStyle.of(""), text("site.css"));
  }

  @Test
  void aLineAboutTheCompanyIsOnEveryPage() {
    var _ = publish("", "", "We build <boats>.\n\nSince 1912.");
    for (var page : new String[] {"index.html", "nurse-nights-111122223333/index.html"}) {
      assertTrue(text(page).contains("<p>We build &lt;boats&gt;.</p>\n<p>Since 1912.</p>"), page);
    }
    assertTrue(text("nurse-nights-111122223333/index.html").contains("<h2>About Acme</h2>"));
  }

  @Test
  void withoutSuchALineThereIsNoEmptyPlaceForIt() {
    var _ = publish("", "", " ");
    assertFalse(text("nurse-nights-111122223333/index.html").contains("About Acme"));
    assertFalse(text("index.html").contains("class=\"lead\""));
  }

  @Test
  void whoHasNoProgramForMailReadsWhereToApply() {
    var _ = publish("", "", "");
    var page = text("nurse-nights-111122223333/index.html");
    assertTrue(page.contains(">jobs@acme.example</a></span>"), page);
    var site = Sites.in(folder, Sites.URL, "https://acme.example/apply");
    site.settle();
    assertFalse(text("nurse-nights-111122223333/index.html").contains("By mail to"));
  }

  @Test
  void payIsSaidToBeForAYearAlsoInTheList() {
    var _ = publish("", "", "");
    assertTrue(text("index.html").contains("62,000 to 74,000 CHF a year"), text("index.html"));
  }

  @Test
  void theLogoIsOnEveryPage() {
    var _ = publish("", "https://acme.example/logo.svg", "");
    for (var page : new String[] {"index.html", "nurse-nights-111122223333/index.html"}) {
      assertTrue(
          text(page)
              .contains("<img class=\"logo\" src=\"https://acme.example/logo.svg\" alt=\"\">Acme<"),
          page);
    }
  }

  @Test
  void machinesReadTheLogoOfTheOwnersJobsAlone() {
    var site = publish("", "https://acme.example/logo.svg", "");
    var own = new PostingId(new UUID(0x5555_6666_7777_3444L, -1));
    site.publish(Ref.of(own), Postings.titled("Welder"));
    site.settle();
    var logo = "\"name\":\"Acme\",\"logo\":\"https://acme.example/logo.svg\"";
    assertFalse(text("nurse-nights-111122223333/index.html").contains("\"logo\":"));
    assertTrue(text("welder-555566667777/index.html").contains(logo));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "logo.png", "http://acme.example/l.png", "https://a.example/\" onload=\"x"})
  void whatIsNoAddressOfAPictureIsNoLogo(String logo) {
    var _ = publish("", logo, "");
    assertFalse(text("index.html").contains("<img"));
    assertFalse(text("nurse-nights-111122223333/index.html").contains("\"logo\":"));
  }

  @Test
  void aNewLineReachesThePagesThatWereThere() {
    var _ = publish("", "", "Old.");
    var site = Sites.on(new LocalFiles(folder.toString()), "", "", "New.");
    site.settle();
    assertTrue(text("nurse-nights-111122223333/index.html").contains("<p>New.</p>"));
  }

  private SiteBoard publish(String accent, String logo, String about) {
    var site = Sites.on(new LocalFiles(folder.toString()), accent, logo, about);
    site.publish(Ref.of(ONE), Postings.nurse());
    site.settle();
    return site;
  }

  private String text(String file) {
    return Objects.requireNonNull(Sites.files(folder).get(file), file);
  }
}
