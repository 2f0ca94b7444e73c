package candor.app.candidate;

/// How far the answer is.
sealed interface SheetState {
  /// It has not come yet.
  record Waiting() implements SheetState {}

  /// There is no such candidate (any more).
  record Gone() implements SheetState {}

  /// It is there. Each answer is another one, also when it says the same, so that a field goes back
  /// to what is stored after a refused change.
  final class There implements SheetState {
    private final Sheet sheet;

    There(Sheet sheet) {
      this.sheet = sheet;
    }

    Sheet sheet() {
      return sheet;
    }
  }
}
