package candor.app.document;

import candor.model.candidate.DocumentLook;
import java.util.List;

/// What there is to see of a document.
public sealed interface Showing {
  /// There is no document, or nobody looks.
  record Nothing() implements Showing {}

  /// It is being opened.
  record Opening() implements Showing {}

  /// It is text.
  ///
  /// @param whole whether that is all of it
  record Words(String text, boolean whole) implements Showing {}

  /// There are no words on its pages: they are scans.
  record Wordless() implements Showing {}

  /// It has pages.
  ///
  /// @param heights of the pages, where their width is 1
  /// @param whole whether these are all
  record Pages(List<Double> heights, boolean whole) implements Showing {}

  /// It can't be shown here.
  record Unseen(DocumentLook.Reason reason) implements Showing {}
}
