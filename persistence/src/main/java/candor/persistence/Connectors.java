package candor.persistence;

import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSecrets;
import candor.persistence.board.http.Wire;
import candor.persistence.board.practice.Lines;
import candor.persistence.board.practice.PracticeBoards;
import candor.persistence.board.site.SiteBoard;
import java.nio.file.Path;
import java.time.InstantSource;

/// Makes the connector that an account's sort asks for, with its settings and secrets.
final class Connectors implements AutoCloseable {
  private final Path folder;
  private final PracticeBoards practice;
  private final BoardSecrets secrets;
  private final InstantSource clock;
  private final Wire wire;

  /// @param folder of the workspace
  Connectors(Path folder, Lines practice, BoardSecrets secrets, InstantSource clock) {
    this.folder = folder;
    this.practice = new PracticeBoards(folder.resolve(Renewal.PRACTICE), practice);
    this.secrets = secrets;
    this.clock = clock;
    this.wire = Wire.toTheWorld(clock);
  }

  /// @throws BoardException `NOT_ALLOWED` when a secret is not known, `REFUSED` when the settings
  ///   say no place
  Board connect(BoardAccount account) {
    return switch (account.sort()) {
      case CAREER_SITE ->
          new SiteBoard(Sites.files(account, secrets, folder), Sites.profile(account), clock);
      case PRACTICE -> practice.of(account.id());
      default -> throw new BoardException(Reason.REFUSED, "Its connector is not there yet.");
    };
  }

  @Override
  public void close() {
    practice.close();
    wire.close();
  }
}
