package candor.persistence.board.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.PostingId;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_7444L, -1));
  private static final Token TOKEN = Token.of(ONE);

  @Test
  void aPostingHasOneCodeForEver() {
    assertEquals(10, TOKEN.code().length());
    assertEquals("zh45g4t5vd", TOKEN.code(), "addresses with it are out there");
    assertEquals("jobs+%s@example.com".formatted(TOKEN.code()), TOKEN.in("jobs@example.com"));
  }

  @Test
  void codesOfManyPostingsDiffer() {
    var codes = new HashSet<String>();
    for (var i = 0; i < 20_000; i++) {
      assertTrue(codes.add(Token.of(new PostingId(new UUID(7, i))).code()));
    }
  }

  @Test
  void itIsFoundInAddressesAndThenInTheSubject() {
    var other = Token.of(new PostingId(new UUID(1, 1)));
    assertEquals(
        Optional.of(TOKEN), find("Jobs <JOBS+%s@Example.com>, x@y", "[" + other.code() + "]"));
    assertEquals(Optional.of(TOKEN), find("jobs@example.com", "Re: Nurse [%s]"));
    assertEquals(Optional.empty(), find("%s@example.com", "Nurse %s"), "neither plus nor brackets");
    assertEquals(Optional.empty(), find("jobs+newsletter@example.com", "[urgent] [0123456789]"));
  }

  @Test
  void aCodeWithAWrongLetterIsNone() {
    var wrong = 0;
    for (var c : "0123456789abcdefghjkmnpqrstvwxyz".toCharArray()) {
      var code = c + TOKEN.code().substring(1);
      wrong += Token.find(Stream.of(), "[" + code + "]").isEmpty() ? 1 : 0;
    }
    assertEquals(31, wrong);
  }

  private static Optional<Token> find(String address, String subject) {
    return Token.find(Stream.of(address.formatted(TOKEN.code())), subject.formatted(TOKEN.code()));
  }
}
