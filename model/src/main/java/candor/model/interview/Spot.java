package candor.model.interview;

/// Where an interviewer is in their notes.
///
/// @param question the question that is open; see [NoteLine#question()]
/// @param place the place of the line with the caret; 0 before the first line
/// @param caret where the caret stands in that line, in chars
public record Spot(String question, long place, int caret) {}
