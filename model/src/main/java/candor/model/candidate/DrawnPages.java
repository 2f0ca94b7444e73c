package candor.model.candidate;

import java.nio.IntBuffer;
import java.util.Optional;

/// The pages of an open document, drawn one at a time and only when asked for. Any thread; asks
/// block, one after another.
public interface DrawnPages extends AutoCloseable {
  /// A drawn page.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param argb its pixels by rows, each opaque, as 0xAARRGGBB
  record Picture(int width, int height, IntBuffer argb) {}

  /// How many there are, at most [DocumentPages#MOST_PAGES].
  int count();

  /// Whether the document has no more than these.
  boolean isWhole();

  /// The height of a page, where its width is 1.
  ///
  /// @param page counted from 0
  double height(int page);

  /// Draws a page.
  ///
  /// @param page counted from 0
  /// @param width in pixels, 1 to 3000
  /// @return empty when this page can't be drawn
  Optional<Picture> draw(int page, int width);

  /// The words on a page, in the order of the document; empty where there are none, as on a scan,
  /// or where they can't be read.
  ///
  /// @param page counted from 0
  String text(int page);

  /// Whether nothing of it can be drawn or read any more: it took more memory or time than it gets,
  /// or was let go. Never blocks.
  boolean hasEnded();

  /// Lets the document go; harmless when done before.
  @Override
  void close();
}
