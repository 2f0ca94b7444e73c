package candor.app.shell;

import javafx.scene.Node;

/// A piece of one screen that the wiring hands to another, so that neither knows the other: the
/// history beside a candidate, for example. Used on the window's thread.
public interface Part {
  /// What is shown; the same node each time. It does not scroll by itself.
  Node content();

  /// Ends subscriptions; called once, when the screen around it closes.
  void close();
}
