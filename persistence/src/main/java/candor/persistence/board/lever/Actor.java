package candor.persistence.board.lever;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;

/// The user in whose name something is done there.
///
/// @param email the user's address there; empty where it is left to the key
record Actor(Api api, String email) {
  /// What is added to an address that changes something.
  String query() {
    return Api.query("perform_as", email.isEmpty() ? "" : id());
  }

  /// The same, where it is not done without a name.
  String required() {
    if (email.isEmpty()) {
      throw new BoardException(
          Reason.REFUSED,
          "Postings are made in somebody's name there: say whose in the board's settings.");
    }
    return query();
  }

  private String id() {
    var users = api.read("/users" + Api.query("email", email)).path("data");
    return users
        .valueStream()
        .filter(user -> Json.text(user, "email").equalsIgnoreCase(email))
        .map(user -> Json.text(user, "id"))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElseThrow(
            () -> new BoardException(Reason.REFUSED, "It has no user with the address " + email));
  }
}
