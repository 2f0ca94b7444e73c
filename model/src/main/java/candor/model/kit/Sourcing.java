package candor.model.kit;

/// Where candidates for the role are found, and how.
public record Sourcing(String where, String how) {}
