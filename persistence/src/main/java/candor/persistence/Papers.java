package candor.persistence;

import candor.model.debrief.DecisionPaper;
import candor.persistence.paper.PdfPaper;

/// Writes what is handed over.
public final class Papers {
  private Papers() {}

  /// Papers as PDF.
  public static DecisionPaper pdf() {
    return new PdfPaper();
  }
}
