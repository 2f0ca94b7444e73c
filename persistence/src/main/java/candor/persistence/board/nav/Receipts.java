package candor.persistence.board.nav;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Reply;
import candor.persistence.board.text.Quoted;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the board says of transfers.
final class Receipts {
  private static final Set<String> TAKEN = Set.of("RECEIVED", "DONE");

  private Receipts() {}

  /// The receipts of a stream, in the order of its advertisements. They hold no reference, only a
  /// checksum that the board makes of its own form of each; so unless there are as many as were
  /// sent, none of them is believed.
  ///
  /// @throws BoardException `UNREADABLE` when there are more or less
  static List<JsonNode> of(Reply reply, int sent) {
    var receipts = reply.jsons();
    if (receipts.size() != sent) {
      throw new BoardException(
          Reason.UNREADABLE,
          "It gave %d receipts for %d advertisements.".formatted(receipts.size(), sent));
    }
    return receipts;
  }

  /// @return false when the board has had the very same before
  /// @throws BoardException `REFUSED` in its words, or `UNREADABLE` when it says neither
  static boolean isTaken(Reply reply) {
    // Older versions of the board answer so where newer ones say that they pass over it.
    return reply.status() != 409 && isTaken(reply.done().json());
  }

  /// The same of a single receipt.
  static boolean isTaken(JsonNode receipt) {
    var status = receipt.path("status").asString("");
    if (status.equals("ERROR")) {
      var why = receipt.path("message").asString("");
      throw new BoardException(
          Reason.REFUSED,
          "It refused the advertisement" + (why.isEmpty() ? "." : ": " + Quoted.of(why) + "."));
    }
    if (!TAKEN.contains(status) && !status.equals("SKIPPED")) {
      throw new BoardException(Reason.UNREADABLE, "It does not say that it took it.");
    }
    return TAKEN.contains(status);
  }
}
