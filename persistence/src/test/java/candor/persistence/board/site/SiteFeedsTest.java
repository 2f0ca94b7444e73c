package candor.persistence.board.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.job.Employment;
import candor.model.posting.Board.Ref;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The feeds as the readers of boards would take them.
class SiteFeedsTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_3444L, -1));
  private static final PostingId TWO = new PostingId(new UUID(0x5555_6666_7777_3888L, -1));
  private static final String PAGE = Sites.URL + "nurse-nights-111122223333/";
  private static final String HOSTILE = "</job> & ]]> <script>alert('x')</script> \u0001\"";

  @TempDir Path folder;

  @Test
  void readersOfAtomFindEachJobWithWhatTheStandardRequires() {
    publish(Postings.nurse());
    var feed = elements("atom.xml", "feed").getFirst();
    assertEquals(Sites.URL, feed.get("id"));
    assertEquals("Jobs at Acme", feed.get("title"));
    assertEquals("Acme", feed.get("author/name"));
    assertEquals(Sites.URL + "atom.xml", feed.get("link[self]"));
    assertEquals(Sites.URL, feed.get("link[alternate]"));
    var entry = elements("atom.xml", "entry").getFirst();
    assertEquals("urn:uuid:" + ONE.value(), entry.get("id"));
    assertEquals("Nurse, nights", entry.get("title"));
    assertEquals("2026-03-05T10:00:00Z", entry.get("updated"));
    assertEquals(entry.get("updated"), feed.get("updated"));
    assertEquals(Postings.OPENED, OffsetDateTime.parse(text(entry, "published")).toInstant());
    assertEquals(PAGE, entry.get("link[alternate]"));
    assertTrue(text(entry, "summary").startsWith("Zürich, Switzerland · On site · Part time"));
    assertTrue(text(entry, "content").contains("<li>calm</li>"));
  }

  @Test
  void anAtomFeedWithoutJobsIsStillOne() {
    Sites.on(new LocalFiles(folder.toString())).settle();
    var feed = elements("atom.xml", "feed").getFirst();
    assertEquals(Instant.EPOCH.toString(), feed.get("updated"));
    assertEquals(List.of(), elements("atom.xml", "entry"));
  }

  @Test
  void careerjetIsToldWhereToApply() {
    publish(Postings.nurse());
    var job = elements("feed-careerjet.xml", "job").getFirst();
    assertEquals(ONE.value().toString(), job.get("id"));
    assertEquals("Nurse, nights", job.get("title"));
    assertEquals(PAGE, job.get("url"));
    assertEquals("Zürich", job.get("location/city"));
    assertEquals("Switzerland", job.get("location/country"));
    assertEquals("St. Mary's & Sons", job.get("company"));
    assertEquals(Sites.URL, job.get("company_url"));
    assertTrue(text(job, "description").contains("<li>calm</li>"));
    assertEquals("part-time", job.get("working_hours"));
    assertFalse(job.containsKey("contract_type"));
    assertEquals("62,000 to 74,000 CHF a year", job.get("salary"));
    assertEquals("jobs@acme.example", job.get("application_email"));
    assertFalse(job.containsKey("apply_url"));
  }

  @Test
  void whoAppliesOnAPageIsLedThere() {
    var profile = new SiteProfile("Acme", Sites.URL, "https://acme.example/apply");
    var site = new SiteBoard(Sites.ID, new LocalFiles(folder.toString()), profile, Sites.CLOCK);
    site.publish(Ref.of(ONE), Postings.nurse());
    site.settle();
    var job = elements("feed-careerjet.xml", "job").getFirst();
    assertEquals("https://acme.example/apply", job.get("apply_url"));
    assertFalse(job.containsKey("application_email"));
  }

  @Test
  void joobleGetsItsIdAndItsDates() {
    publish(Postings.nurse());
    var job = elements("feed-jooble.xml", "job").getFirst();
    assertEquals(ONE.value().toString(), job.get("@id"));
    assertEquals(PAGE, job.get("link"));
    assertEquals("Nurse, nights", job.get("name"));
    assertEquals("Zürich, Switzerland", job.get("region"));
    assertEquals("62,000 to 74,000 CHF a year", job.get("salary"));
    assertEquals("St. Mary's & Sons", job.get("company"));
    assertTrue(text(job, "description").contains("<li>calm</li>"));
    assertEquals("02.03.2026", job.get("pubdate"));
    assertEquals("05.03.2026", job.get("updated"));
    assertEquals("part-time", job.get("jobtype"));
  }

  @Test
  void jobCloudGetsTheShapeOfItsExample() {
    publish(Postings.nurse());
    var ad = jobCloud().at("/jobAds/0");
    assertEquals("st-mary-s-sons", ad.at("/externalCompanyId").asString());
    assertEquals(ONE.value().toString(), ad.at("/externalId").asString());
    assertEquals("Nurse, nights", ad.at("/jobPosition").asString());
    assertTrue(ad.at("/description").asString().contains("<li>calm</li>"));
    assertEquals(PAGE, ad.at("/externalUrl").asString());
    assertEquals("Zürich", ad.at("/address/city").asString());
    assertEquals("CH", ad.at("/address/countryIsoCode").asString());
    assertFalse(ad.has("employmentGradeTo"), "a part-time job does not say how much it is");
  }

  @Test
  void aFullTimeJobIsAHundredPerCentOfOne() {
    publish(Postings.titled("Electrician"));
    assertEquals(100, jobCloud().at("/jobAds/0/employmentGradeTo").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"atom.xml", "feed.xml", "feed-careerjet.xml", "feed-jooble.xml", "sitemap.xml"})
  void hostileTextBreaksNoFeed(String file) {
    publish(Postings.with(HOSTILE, HOSTILE + "\n\n- " + HOSTILE));
    var name =
        switch (file) {
          case "atom.xml" -> "entry";
          case "sitemap.xml" -> "url";
          default -> "job";
        };
    var found = elements(file, name);
    assertEquals(file.equals("sitemap.xml") ? 2 : 1, found.size());
    var title = file.equals("feed-jooble.xml") ? "name" : "title";
    if (!file.equals("sitemap.xml")) {
      assertEquals(HOSTILE.replace("\u0001", ""), found.getFirst().get(title));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml", "feed-careerjet.xml", "feed-jooble.xml"})
  void boardsFindNoTextOutsideOfCdata(String file) {
    publish(Postings.nurse());
    var outside = read(file).replaceAll("(?s)<!\\[CDATA\\[.*?]]>", "").replaceAll("<[^>]*>", "");
    assertTrue(outside.isBlank(), outside);
  }

  @Test
  void everyEmploymentHasAWordThatNoOtherHas() {
    for (var file : List.of("feed.xml", "feed-jooble.xml")) {
      var words = new HashSet<String>();
      for (var employment : Employment.values()) {
        publish(employed(employment));
        words.add(text(elements(file, "job").getFirst(), "jobtype"));
      }
      assertEquals(Employment.values().length, words.size(), file);
    }
  }

  @Test
  void closingAJobTakesItOutOfEveryFeed() {
    var site = Sites.on(new LocalFiles(folder.toString()));
    site.publish(Ref.of(ONE), Postings.nurse());
    site.publish(Ref.of(TWO), Postings.titled("Electrician"));
    site.settle();
    site.close(Ref.of(ONE));
    site.settle();
    for (var file : List.of("atom.xml", "feed-careerjet.xml", "feed-jooble.xml", "feed.xml")) {
      assertFalse(read(file).contains(ONE.value().toString()), file);
      assertTrue(read(file).contains(TWO.value().toString()), file);
    }
    assertEquals(1, jobCloud().at("/jobAds").size());
  }

  private void publish(PostingContent content) {
    var site = Sites.on(new LocalFiles(folder.toString()));
    site.publish(Ref.of(ONE), content);
    site.settle();
  }

  private static PostingContent employed(Employment employment) {
    var like = Postings.nurse();
    return new PostingContent(
        like.title(),
        like.company(),
        like.team(),
        like.city(),
        like.country(),
        like.workplace(),
        employment,
        like.salary(),
        like.description(),
        like.openedAt());
  }

  private JsonNode jobCloud() {
    return JsonMapper.shared().readTree(read("feed-jobcloud.json"));
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Map<String, String> element, String name) {
    return Objects.requireNonNull(element.get(name), name);
  }

  /// The elements of a name, each with the texts below it by their paths, its id as `@id`, and
  /// links by their relations.
  private List<Map<String, String>> elements(String file, String name) {
    var elements = new ArrayList<Map<String, String>>();
    var path = new ArrayList<String>();
    var text = new StringBuilder();
    try {
      var xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(read(file)));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            text.setLength(0);
            if (!path.isEmpty()) {
              path.add(xml.getLocalName());
              if (xml.getAttributeValue(null, "href") != null) {
                elements
                    .getLast()
                    .putIfAbsent(
                        "link[" + xml.getAttributeValue(null, "rel") + "]",
                        xml.getAttributeValue(null, "href"));
              }
            } else if (xml.getLocalName().equals(name)) {
              path.add(name);
              elements.add(new LinkedHashMap<>());
              if (xml.getAttributeValue(null, "id") != null) {
                elements.getLast().put("@id", xml.getAttributeValue(null, "id"));
              }
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            if (path.size() > 1 && !text.toString().isBlank()) {
              elements
                  .getLast()
                  .putIfAbsent(String.join("/", path.subList(1, path.size())), text.toString());
            }
            text.setLength(0);
            if (!path.isEmpty()) {
              path.removeLast();
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new AssertionError(file, e);
    }
    return elements;
  }
}
