package candor.model.debrief;

import java.io.IOException;
import java.io.OutputStream;

/// Port: writes a page to be handed over, as a file that everybody can open and that looks the same
/// everywhere.
public interface DecisionPaper {
  /// Writes it; the stream stays open. What no font at hand can draw is drawn as a visible
  /// replacement. Nothing but what the paper says is in the file: no author, path or machine.
  /// Blocks.
  ///
  /// @throws IOException when the stream does not take it
  void write(Paper paper, OutputStream out) throws IOException;
}
