package candor.persistence;

import java.io.IOException;

/// No copy is made of an open workspace, since its rows are not what its journal says: the database
/// file was damaged when the program was killed. The next opening makes it anew from the journal,
/// with all that is written until then.
public final class UnsoundException extends IOException {
  private static final long serialVersionUID = 1;

  UnsoundException() {
    super("the rows are not what the journal says: close the workspace and open it again");
  }
}
