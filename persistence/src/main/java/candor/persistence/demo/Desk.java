package candor.persistence.demo;

import candor.model.candidate.Documents;
import candor.model.candidate.EditCandidates;
import candor.model.interview.AskQuestions;
import candor.model.interview.PlanInterviews;
import candor.model.interview.TakeNotes;
import candor.model.job.EditJobs;
import candor.model.note.WriteNotes;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.MoveApplications;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.GiveEvidence;
import candor.model.store.Store;

/// The use cases through which the company's past is written.
record Desk(
    Store store,
    Documents documents,
    EditJobs jobs,
    EditCandidates candidates,
    AddApplications applications,
    MoveApplications moves,
    WriteNotes notes,
    PlanInterviews interviews,
    TakeNotes interviewNotes,
    AskQuestions questions,
    FillScorecard scorecards,
    GiveEvidence evidence) {
  Desk(Store store, Documents documents) {
    this(
        store,
        documents,
        new EditJobs(store),
        new EditCandidates(store),
        new AddApplications(store),
        new MoveApplications(store),
        new WriteNotes(store),
        new PlanInterviews(store),
        new TakeNotes(store),
        new AskQuestions(store),
        new FillScorecard(store),
        new GiveEvidence(store));
  }
}
