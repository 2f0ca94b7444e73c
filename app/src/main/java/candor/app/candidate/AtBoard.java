package candor.app.candidate;

import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.store.Snapshot;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.Submittal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/// How an application stands at a client's board.
///
/// @param open whether the board has a job to which the application's is tied, and it is active
/// @param submittal what was handed in there last
record AtBoard(
    ApplicationId application,
    BoardId board,
    String boardName,
    boolean open,
    Optional<Submittal> submittal) {
  /// Those of an application at all boards.
  static Stream<AtBoard> of(Snapshot s, Application application) {
    var boards = new LinkedHashMap<BoardId, BoardAccount>();
    var open =
        HandInCandidates.places(s, application.job()).stream()
            .map(HandInCandidates.Place::board)
            .toList();
    open.forEach(board -> boards.put(board.id(), board));
    var submittals = s.of(Submittal.KIND, application.id());
    submittals.stream()
        .flatMap(each -> s.find(each.board()).stream())
        .forEach(board -> boards.put(board.id(), board));
    return boards.values().stream()
        .map(
            board ->
                new AtBoard(
                    application.id(),
                    board.id(),
                    board.name(),
                    open.contains(board) && application.outcome() == Outcome.ACTIVE,
                    submittals.stream()
                        .filter(each -> each.board().equals(board.id()))
                        .findFirst()));
  }

  /// Whether they may be handed in there now, where the board lets in.
  boolean isOffered() {
    return open && submittal.map(Submittal::isReplaceable).orElse(true);
  }
}
