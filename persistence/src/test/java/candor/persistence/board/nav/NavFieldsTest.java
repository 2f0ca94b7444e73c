package candor.persistence.board.nav;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.file;
import static candor.persistence.board.http.Stub.fixture;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import candor.model.posting.Board.Ref;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Fields;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What of its own examples is read, and what is left and why.
class NavFieldsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String PLACES =
      "where the work is, which it writes its own way and a posting is not told of";

  @Test
  void advertisementsAsTheyAreSentAreReadWhole() {
    Fields.of(
            file(getClass(), "transfer-ads.json"),
            ads -> ads.valueStream().map(NavFieldsTest::ad).toList())
        .left("our own reference, by which it is asked for", "[].reference")
        .left(PLACES, "[].locationList[].*")
        .left("who can be asked, which Candor does not write", "[].contactList[].*")
        .left(
            "of the employer, more than the name",
            "[].employer.location.* [].employer.orgnr [].employer.reference")
        .left("numbers and codes of the board", "[].positions [].privacy [].categoryList[].*")
        .left(
            "how to apply and what is said beside the text, which is as it was sent",
            """
            [].properties.application* [].properties.employer* [].properties.keywords
            [].properties.occupation [].properties.sector [].properties.starttime
            """)
        .andNoOthers();
  }

  @Test
  void anAdvertisementAsItIsKeptIsReadWhole() {
    Fields.of(fixture(getClass(), "pam-ad.json"), NavFieldsTest::ad)
        .left("our own reference and its id, by which it is asked for", "reference uuid")
        .left("who can be asked, which Candor does not write", "contactList[].*")
        .left("an employer whom it knows, which is none here", "employer")
        .left("numbers and codes of the board", "privacy categoryList[].* properties._*")
        .left(
            "by whom and when it was written and let through",
            "created* updated* source medium administration.*")
        .left(
            "how to apply and what is said beside the text, which is as it was sent",
            "properties.application* properties.externalref properties.tags properties.workhours")
        .andNoOthers();
  }

  @Test
  void anAdvertisementAsItIsShownIsReadWhole() {
    Fields.of(fixture(getClass(), "stilling-feed_ad_dto.json"), NavFieldsTest::ad)
        .left("our own reference and its ids, by which it is asked for", "reference id uuid")
        .left(PLACES, "locationList[].*")
        .left("who can be asked, which Candor does not write", "contactList[].*")
        .left("the employer as its register has it, where the name is told beside", "employer.*")
        .left("numbers and codes of the board", "privacy categoryList[].* mediaList")
        .left(
            "by whom and when it was written and let through",
            """
            created* updated* source medium administration.* publishedByAdmin firstPublished
            deactivatedByExpiry activationOnPublishingDate properties._approvedby
            """)
        .left(
            "how to apply and what is said beside the text, which is as it was sent",
            """
            properties.application* properties.classification_* properties.employer*
            properties.jobtitle properties.ontologyJobtitle properties.positioncount
            properties.searchtags properties.sector properties.starttime properties.work*
            """)
        .andNoOthers();
  }

  @Test
  void aReceiptIsReadWhole() {
    var settings =
        new BoardSettings("NAV", "", "", "", "", Map.of("providerId", "1", "postalCode", "1430"));
    try (var wire = Wires.quick()) {
      Fields.of(
              fixture(getClass(), "receipt.json"),
              receipt -> {
                SERVER.stubFor(any(anyUrl()).willReturn(answer(receipt)));
                new NavBoard(
                        settings,
                        "key",
                        wire,
                        () -> Wires.NOW,
                        new Moderation(_ -> "", (_, _) -> {}),
                        SERVER.baseUrl())
                    .close(Ref.of(new PostingId(new UUID(1, 2))));
                return "";
              })
          .left("a number, a checksum and times of its own", "versionId md5 created updated")
          .left("how many there were, of which each was one", "items")
          .andNoOthers();
    }
  }

  private static Object ad(JsonNode json) {
    return AdState.of("", json);
  }
}
