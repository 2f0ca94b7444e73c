package candor.model.job;

/// A job in the list of jobs.
///
/// @param active applications that are neither hired, rejected nor withdrawn
/// @param hired applications that were hired
/// @param kitTitle the title of its role kit; empty when there is none
public record JobSummary(Job job, String kitTitle, int active, int hired) {}
