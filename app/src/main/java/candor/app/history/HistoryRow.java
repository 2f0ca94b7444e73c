package candor.app.history;

/// One line of the history of everything.
///
/// @param firstOfDay whether the line above is of another day
/// @param undone whether it was taken back since
record HistoryRow(HistoryLine line, boolean firstOfDay, boolean undone) {}
