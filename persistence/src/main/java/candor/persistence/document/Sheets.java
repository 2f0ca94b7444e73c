package candor.persistence.document;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/// A document's pages, in the process that draws them; counted from 0.
interface Sheets extends Closeable {
  /// How many there are.
  int count();

  /// A page's height, where its width is 1.
  double height(int page);

  /// Draws a page.
  ///
  /// @param width in pixels
  BufferedImage draw(int page, double width) throws IOException;

  /// The words on it, empty where there are none.
  String text(int page) throws IOException;
}
