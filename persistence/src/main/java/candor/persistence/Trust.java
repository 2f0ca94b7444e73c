package candor.persistence;

import candor.persistence.folder.CleanEnd;
import candor.persistence.folder.Running;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Whether every row of an open workspace is known to be what its journal says. That is looked at
/// before an opening ends, which takes long with much in it; where only the program was killed, it
/// is put off until the first copy, since the interviewer waits.
final class Trust {
  private enum State {
    SOUND,
    UNKNOWN,
    BROKEN
  }

  private volatile State state;

  private Trust(State state) {
    this.state = state;
  }

  /// All was looked at, or is new.
  static Trust sound() {
    return new Trust(State.SOUND);
  }

  /// It is still to be looked at.
  static Trust unknown() {
    return new Trust(State.UNKNOWN);
  }

  /// Whether it is still to be looked at.
  boolean isDue() {
    return state == State.UNKNOWN;
  }

  /// Looks, if that is due.
  ///
  /// @throws UnsoundException when the rows are something else; the next opening makes them anew
  synchronized void look(Workspace workspace, Tempo tempo) throws IOException {
    if (state == State.UNKNOWN) {
      state = isWhole(workspace, tempo) ? State.SOUND : State.BROKEN;
    }
    if (state == State.BROKEN) {
      throw new UnsoundException();
    }
  }

  private static boolean isWhole(Workspace workspace, Tempo tempo) throws IOException {
    try {
      return workspace.contents(contents -> Archive.isWhole(contents, (_, _, _) -> step(tempo)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void step(Tempo tempo) {
    try {
      tempo.step();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Says in the folder of a database that was closed how it was left.
  ///
  /// @param last the sequence of the newest operation
  void end(Workspace workspace, long last) throws IOException {
    var folder = workspace.folder();
    if (state == State.SOUND) {
      CleanEnd.write(folder, folder.resolve(Workspaces.DATABASE), last);
    }
    if (state != State.UNKNOWN) {
      Running.forget(folder);
    }
  }
}
