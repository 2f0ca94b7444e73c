package candor.persistence.board.site;

import static candor.persistence.board.http.Wires.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.Postings;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every place for a site has to do that is somewhere else.
abstract class RemoteDeliveryContract extends DeliveryContract {
  private static final int MORE_THAN_ALL_CHANGES = 60;

  /// Lets something go wrong at the server after so many changes.
  abstract void trouble(Trouble what, int after);

  /// Whether what was to go wrong did.
  abstract boolean isOver();

  /// At every how many changes something is to go wrong: all would take long where connecting does.
  abstract int stride();

  abstract SiteFiles withWrongPassword();

  /// Files at a place where nobody listens.
  abstract SiteFiles nowhere();

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void whateverGoesWrongARepeatedExchangeMakesTheSiteWhole(Trouble what) {
    var expected = expected();
    var after = 0;
    do {
      begin();
      trouble(what, after);
      var reason = attempt();
      if (isOver()) {
        assertTrue(
            reason.filter(reasons(what)::contains).isPresent(), what + " " + after + ": " + reason);
      }
      var wasReached = isOver();
      trouble(what, Integer.MAX_VALUE);
      publish(files());
      assertEquals(expected, Sites.files(folder()), what + " " + after);
      if (!wasReached) {
        break;
      }
      after += stride();
    } while (after < MORE_THAN_ALL_CHANGES);
    assertTrue(after > 10, "there were changes to disturb: " + after);
    assertTrue(after < MORE_THAN_ALL_CHANGES, "each was disturbed");
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void theSameExchangeCanGoOnAfterTrouble(Trouble what) {
    for (var after = 0; after < 12; after += stride()) {
      begin();
      var site = Sites.on(files());
      trouble(what, after);
      for (var tries = 0; tries < 2; tries++) {
        try {
          site.publish(Ref.of(ONE), Postings.nurse());
          site.publish(Ref.of(TWO), Postings.titled("Electrician"));
          site.settle();
          break;
        } catch (BoardException e) {
          assertTrue(reasons(what).contains(e.reason()), e.getMessage());
        }
      }
      assertEquals(expected(), Sites.files(folder()), what + " " + after);
    }
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void anExchangeThatDoesSomethingElseTidiesUpToo(Trouble what) {
    for (var after = 0; after < MORE_THAN_ALL_CHANGES; after += stride()) {
      begin();
      var old = Sites.on(files());
      old.publish(Ref.of(ONE), Postings.titled("Old"));
      old.settle();
      trouble(what, after);
      var _ = attempt();
      trouble(what, Integer.MAX_VALUE);
      Sites.on(files()).settle();
      assertEquals(likeThePages(after), Sites.files(folder()), what + " " + after);
    }
  }

  @Test
  void aWrongPasswordIsNotLetInAndNotRepeated() {
    var site = Sites.on(withWrongPassword());
    var refused =
        assertThrows(BoardException.class, () -> site.publish(Ref.of(ONE), Postings.nurse()));
    assertEquals(Reason.NOT_ALLOWED, refused.reason());
    for (Throwable e = refused; e != null; e = e.getCause()) {
      assertFalse(String.valueOf(e.getMessage()).contains("wrong"), e.getMessage());
    }
    assertFalse(Files.exists(folder()));
  }

  @Test
  void aTestFindsAWrongPassword() {
    assertFails(Reason.NOT_ALLOWED, () -> Sites.on(withWrongPassword()).test());
  }

  @Test
  void aTestFindsThatNobodyListens() {
    assertFails(Reason.UNREACHABLE, () -> Sites.on(nowhere()).test());
  }

  @Test
  void whereNobodyListensNothingWasDone() {
    var site = Sites.on(nowhere());
    assertEquals(
        Reason.UNREACHABLE,
        assertThrows(BoardException.class, () -> site.publish(Ref.of(ONE), Postings.nurse()))
            .reason());
    assertEquals(
        Reason.UNREACHABLE,
        assertThrows(BoardException.class, () -> site.look(Ref.of(ONE)).map(Shown::content))
            .reason());
  }

  @Test
  void aSettledSiteIsReadWithoutAJourneyForEachPage() {
    publish(files());
    var counted = new CountingFiles(files());
    var site = Sites.on(counted);
    site.publish(Ref.of(ONE), Postings.titled("Head nurse"));
    site.settle();
    assertEquals(0, counted.readsOf("electrician-555566667777/index.html"));
    assertEquals(
        Optional.of(Postings.titled("Head nurse")),
        Sites.on(files()).look(Ref.of(ONE)).map(Shown::content));
  }

  private void begin() {
    try (var before = files()) {
      var site = Sites.on(before);
      site.close(Ref.of(ONE));
      site.close(Ref.of(TWO));
      site.settle();
    }
  }

  /// A site of this computer that shows what the pages at the server show.
  private Map<String, String> likeThePages(int number) {
    var local = place.resolve("like-" + number);
    var like = Sites.on(new LocalFiles(local.toString()));
    like.publish(Ref.of(ONE), Postings.titled("Old"));
    var there = Sites.on(files());
    there
        .look(Ref.of(ONE))
        .map(Shown::content)
        .ifPresent(content -> like.publish(Ref.of(ONE), content));
    there
        .look(Ref.of(TWO))
        .map(Shown::content)
        .ifPresent(content -> like.publish(Ref.of(TWO), content));
    like.settle();
    return Sites.files(local);
  }

  private Optional<Reason> attempt() {
    try {
      publish(files());
      return Optional.empty();
    } catch (BoardException e) {
      return Optional.of(e.reason());
    }
  }

  // What is only written aside, or read, before the connection is gone, is out of doubt or in it.
  private static Set<Reason> reasons(Trouble what) {
    return switch (what) {
      case CUT_BEFORE, CUT_HALFWAY, CUT_AFTER -> EnumSet.of(Reason.IN_DOUBT, Reason.UNREACHABLE);
      case FULL -> EnumSet.of(Reason.NOT_WRITABLE);
      case FAILS -> EnumSet.of(Reason.NOT_WRITABLE, Reason.IN_DOUBT);
    };
  }
}
