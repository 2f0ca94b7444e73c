package candor.model.erasure;

/// How far an erasure has come.
public enum ErasureState {
  /// The rows are gone; what was written of them before still lies in the workspace's files.
  ASKED,
  /// Nothing of the person is in any file of the workspace.
  DONE
}
