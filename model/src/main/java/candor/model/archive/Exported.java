package candor.model.archive;

/// What was exported of a workspace.
///
/// @param closed scorecards whose content was left out, since it may not be seen yet
public record Exported(long rows, long operations, int closed) {}
