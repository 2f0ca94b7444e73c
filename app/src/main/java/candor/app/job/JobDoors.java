package candor.app.job;

import candor.model.job.JobId;
import java.util.function.Consumer;

/// Where one can go from the list of jobs.
///
/// @param open the job's pipeline
/// @param edit the form of its details
/// @param create the form for a new one
/// @param undo takes back the newest change
public record JobDoors(
    Consumer<JobId> open, Consumer<JobId> edit, Runnable create, Runnable undo) {}
