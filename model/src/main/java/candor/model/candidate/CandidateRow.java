package candor.model.candidate;

import java.util.List;

/// A candidate in a list.
///
/// @param email the first e-mail address; empty when there is none
/// @param tags in alphabetical order
/// @param applications how many applications of theirs are active
public record CandidateRow(
    Candidate candidate, String email, List<String> tags, int applications) {}
