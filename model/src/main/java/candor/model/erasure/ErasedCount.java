package candor.model.erasure;

/// How many rows of a kind an erasure removed.
///
/// @param kind the kind's name, such as `note`
public record ErasedCount(String kind, int count) {}
