package candor.model.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.pipeline.ApplicationId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterviewLinkTest {
  @Test
  void theWebAddressOfAPlaceIsFoundAmongItsWords() {
    assertEquals(
        Optional.of(URI.create("https://meet.example.org/abc?x=1")),
        at("Room 2 or https://meet.example.org/abc?x=1 (code 7)").link());
    assertEquals(
        Optional.of(URI.create("HTTP://meet.example.org")), at("HTTP://meet.example.org").link());
  }

  @Test
  void nothingElseIsALink() {
    for (var place :
        new String[] {
          "",
          "Room 2",
          "meet.example.org",
          "javascript:alert(1)",
          "file:///etc/passwd",
          "https://",
          "https://a|b/",
          "mailto:ada@example.org"
        }) {
      assertEquals(Optional.empty(), at(place).link(), place);
    }
  }

  @Test
  void whereThereIsLittleRoomALinkIsItsHost() {
    assertEquals(
        "Room 2 or meet.example.org (code 7)",
        at("Room 2 or https://meet.example.org/abc?x=1 (code 7)").shortPlace());
    assertEquals("Room 2", at("Room 2").shortPlace());
  }

  private static Interview at(String place) {
    return new Interview(
        new InterviewId(new UUID(1, 1)),
        new ApplicationId(new UUID(1, 2)),
        "Technical",
        null,
        Instant.EPOCH,
        60,
        "UTC",
        place,
        InterviewState.PLANNED,
        null,
        null,
        0);
  }
}
