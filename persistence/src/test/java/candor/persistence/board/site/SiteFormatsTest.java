package candor.persistence.board.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of a site as strangers read them.
class SiteFormatsTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_3444L, -1));
  private static final String URL = "https://acme.example/jobs/";
  private static final String HOSTILE =
      "</script><script>alert('x')</script> <img src=x onerror=alert(1)> \"'&<!-- ]]> --> \u0001";

  @TempDir Path folder;

  @Test
  void aPageCarriesAllThatGoogleForJobsRequiresAndRecommends() {
    var data = data(Postings.nurse());
    assertEquals("https://schema.org/", data.at("/@context").asString());
    assertEquals("JobPosting", data.at("/@type").asString());
    assertEquals("Nurse, nights", data.at("/title").asString());
    assertEquals(
        "<p>Care for people at night.</p>\n<p>You bring:</p>\n<ul>\n<li>calm</li>\n"
            + "<li>a licence</li>\n</ul>\n<p>We pay for nights.</p>",
        data.at("/description").asString());
    assertEquals("2026-03-02", data.at("/datePosted").asString());
    assertEquals("Organization", data.at("/hiringOrganization/@type").asString());
    assertEquals("St. Mary's & Sons", data.at("/hiringOrganization/name").asString());
    assertEquals("Place", data.at("/jobLocation/@type").asString());
    assertEquals("PostalAddress", data.at("/jobLocation/address/@type").asString());
    assertEquals("Zürich", data.at("/jobLocation/address/addressLocality").asString());
    assertEquals("CH", data.at("/jobLocation/address/addressCountry").asString());
    assertEquals("PART_TIME", data.at("/employmentType").asString());
    assertEquals("PropertyValue", data.at("/identifier/@type").asString());
    assertEquals(ONE.value().toString(), data.at("/identifier/value").asString());
    assertEquals("MonetaryAmount", data.at("/baseSalary/@type").asString());
    assertEquals("CHF", data.at("/baseSalary/currency").asString());
    assertEquals("QuantitativeValue", data.at("/baseSalary/value/@type").asString());
    assertEquals(62_000, data.at("/baseSalary/value/minValue").asInt());
    assertEquals(74_000, data.at("/baseSalary/value/maxValue").asInt());
    assertEquals("YEAR", data.at("/baseSalary/value/unitText").asString());
    assertFalse(data.at("/directApply").asBoolean());
    assertEquals(URL + "nurse-nights-111122223333/", data.at("/url").asString());
  }

  @Test
  void aRemoteJobSaysFromWhereInsteadOfWhere() {
    var data = data(Postings.remote("Engineer"));
    assertEquals("TELECOMMUTE", data.at("/jobLocationType").asString());
    assertEquals("Country", data.at("/applicantLocationRequirements/@type").asString());
    assertEquals("United States", data.at("/applicantLocationRequirements/name").asString());
    assertFalse(data.has("jobLocation"));
    assertEquals(100_000, data.at("/baseSalary/value/value").asInt());
  }

  @Test
  void whatIsNotSaidIsLeftOut() {
    var data = data(Postings.titled("Electrician"));
    assertFalse(data.has("baseSalary"));
    assertFalse(data.at("/jobLocation/address").has("addressLocality"));
  }

  @Test
  void theListOfJobsCarriesNoJobPosting() {
    var _ = publish(Postings.nurse());
    assertFalse(text("index.html").contains("ld+json"));
  }

  @Test
  void hostileTextIsHarmlessAndKept() {
    var content = Postings.with(HOSTILE, HOSTILE + "\n\n- " + HOSTILE);
    var site = publish(content);
    for (var page : List.of(page(), text("index.html"))) {
      assertFalse(page.contains("<script>"), page);
      assertFalse(page.contains("<img"), page);
      assertFalse(page.contains("\u0001</h1>"), page);
      assertEquals(
          count(page, "<script type="), count(page, "</script>"), "no block ends before its end");
    }
    assertEquals(Optional.of(content), site.look(Ref.of(ONE)).map(Shown::content));
    assertTrue(data(content).at("/title").asString().startsWith("</script><script>alert"));
    assertEquals(1, elements("feed.xml", "job").size());
  }

  @Test
  void theFeedSaysOfEveryJobWhatAggregatorsAskFor() {
    var _ = publish(Postings.nurse());
    var job = elements("feed.xml", "job").getFirst();
    assertEquals("Nurse, nights", job.get("title"));
    assertEquals("2026-03-02T09:00:00.123456Z", job.get("date"));
    assertEquals(ONE.value().toString(), job.get("referencenumber"));
    assertEquals(URL + "nurse-nights-111122223333/", job.get("url"));
    assertEquals("St. Mary's & Sons", job.get("company"));
    assertEquals("Zürich", job.get("city"));
    assertEquals("CH", job.get("country"));
    assertEquals("parttime", job.get("jobtype"));
    assertEquals("62,000 to 74,000 CHF a year", job.get("salary"));
    assertEquals("jobs@acme.example", job.get("email"));
    assertTrue(Objects.requireNonNull(job.get("description")).contains("<li>calm</li>"));
  }

  @Test
  void allTextOfTheFeedIsInCdata() {
    var _ = publish(Postings.with("A & B ]]> C", "Text."));
    var feed = text("feed.xml");
    assertTrue(feed.contains("<title><![CDATA[A & B ]]]]><![CDATA[> C]]></title>"), feed);
    assertEquals("A & B ]]> C", elements("feed.xml", "job").getFirst().get("title"));
    assertFalse(feed.replaceAll("(?s)<!\\[CDATA\\[.*?]]>", "").contains("&"), feed);
  }

  @Test
  void theSitemapNamesEveryPageAndWhenItChanged() {
    var _ = publish(Postings.nurse());
    var urls = elements("sitemap.xml", "url");
    assertEquals(URL, urls.getFirst().get("loc"));
    assertEquals(URL + "nurse-nights-111122223333/", urls.getLast().get("loc"));
    assertEquals("2026-03-05T10:00:00Z", urls.getLast().get("lastmod"));
    assertEquals(2, urls.size());
  }

  @Test
  void aSiteWithoutAPublicAddressLinksToItsFolder() {
    var site = Sites.in(folder);
    site.publish(Ref.of(ONE), Postings.nurse());
    site.settle();
    var page = folder.resolve("nurse-nights-111122223333", "index.html").toUri().toString();
    assertEquals(page, elements("sitemap.xml", "url").getLast().get("loc"));
    assertFalse(page().contains("canonical"));
    assertTrue(text("index.html").contains("href=\"nurse-nights-111122223333/index.html\""));
  }

  @Test
  void anEmptySiteSaysSo() {
    var site = Sites.in(folder);
    site.settle();
    assertTrue(text("index.html").contains("There is no open job at the moment."));
    assertEquals(List.of(), elements("feed.xml", "job"));
  }

  private SiteBoard publish(PostingContent content) {
    var site = Sites.in(folder, URL, "jobs@acme.example");
    site.publish(Ref.of(ONE), content);
    site.settle();
    return site;
  }

  private JsonNode data(PostingContent content) {
    var _ = publish(content);
    var block =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page());
    assertTrue(block.find());
    return JsonMapper.shared().readTree(block.group(1));
  }

  private String page() {
    return Sites.files(folder).entrySet().stream()
        .filter(file -> file.getKey().endsWith("/index.html"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private String text(String file) {
    return Objects.requireNonNull(Sites.files(folder).get(file), file);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /// The elements of a name, each with the texts of its children by their names.
  private List<Map<String, String>> elements(String file, String name) {
    var elements = new ArrayList<Map<String, String>>();
    try {
      var xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(text(file)));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals(name)) {
            elements.add(new LinkedHashMap<>());
          } else if (!elements.isEmpty()) {
            var child = xml.getLocalName();
            elements.getLast().put(child, xml.getElementText());
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new AssertionError(file, e);
    }
    return elements;
  }
}
