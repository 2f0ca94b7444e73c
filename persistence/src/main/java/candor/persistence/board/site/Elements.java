package candor.persistence.board.site;

/// An XML document as it grows. Names are ours; texts are anybody's.
final class Elements {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /// Begins an element.
  ///
  /// @param tag its name, and attributes with escaped values
  void open(String tag) {
    text.append('<').append(tag).append(">\n");
  }

  /// Ends an element.
  void close(String name) {
    text.append("</").append(name).append(">\n");
  }

  /// An element with nothing in it.
  void empty(String tag) {
    text.append('<').append(tag).append("/>\n");
  }

  /// An element with its text escaped.
  void plain(String tag, String value) {
    with(tag, Markup.escape(value));
  }

  /// An element with its text in CDATA, as boards ask for; none when there is no text.
  void cdata(String tag, String value) {
    if (!value.isEmpty()) {
      with(tag, Markup.cdata(value));
    }
  }

  /// The document up to here.
  String text() {
    return text.toString();
  }

  private void with(String tag, String value) {
    var space = tag.indexOf(' ');
    var name = space < 0 ? tag : tag.substring(0, space);
    text.append('<').append(tag).append('>').append(value);
    close(name);
  }
}
