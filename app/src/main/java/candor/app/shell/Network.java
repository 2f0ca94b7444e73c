package candor.app.shell;

/// What the program may do with the network, and whether there is one.
public enum Network {
  ONLINE,
  OFFLINE,
  /// The user keeps the program off the network.
  PAUSED
}
