package candor.persistence.db;

import candor.model.candidate.Candidate;
import candor.model.candidate.Contact;
import candor.model.candidate.CustomField;
import candor.model.candidate.CustomValue;
import candor.model.candidate.Document;
import candor.model.candidate.Tag;
import candor.model.debrief.Decision;
import candor.model.debrief.Dissent;
import candor.model.debrief.Weighing;
import candor.model.erasure.Erasure;
import candor.model.erasure.LegalHold;
import candor.model.intake.Forgotten;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalFile;
import candor.model.intake.Reply;
import candor.model.interview.AddedQuestion;
import candor.model.interview.Interview;
import candor.model.interview.InterviewNote;
import candor.model.interview.NotAsked;
import candor.model.interview.NoteLine;
import candor.model.interview.Panelist;
import candor.model.interview.QuestionVisit;
import candor.model.interview.Sitting;
import candor.model.job.Job;
import candor.model.job.Stage;
import candor.model.kit.RoleKit;
import candor.model.note.Note;
import candor.model.people.Person;
import candor.model.people.Setting;
import candor.model.pipeline.Application;
import candor.model.pipeline.StageVisit;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxItem;
import candor.model.posting.Posting;
import candor.model.retention.RetentionRule;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.EarlyOpening;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Kind;
import candor.model.submittal.Submittal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every kind of row that the workspace keeps; what is pointed at stands before what points at it.
public final class Kinds {
  /// In an order in which rows can be inserted.
  public static final List<Kind<?>> ALL =
      List.of(
          Person.KIND,
          Setting.KIND,
          RoleKit.KIND,
          Job.KIND,
          Stage.KIND,
          Candidate.KIND,
          Contact.KIND,
          Tag.KIND,
          Document.KIND,
          CustomField.KIND,
          CustomValue.KIND,
          Note.KIND,
          LegalHold.KIND,
          Application.KIND,
          StageVisit.KIND,
          Interview.KIND,
          Panelist.KIND,
          InterviewNote.KIND,
          NoteLine.KIND,
          Sitting.KIND,
          QuestionVisit.KIND,
          NotAsked.KIND,
          AddedQuestion.KIND,
          Scorecard.KIND,
          Rating.KIND,
          Weighing.KIND,
          Decision.KIND,
          Dissent.KIND,
          Evidence.KIND,
          Amendment.KIND,
          EarlyOpening.KIND,
          BoardAccount.KIND,
          Posting.KIND,
          OutboxItem.KIND,
          Submittal.KIND,
          Proposal.KIND,
          ProposalFile.KIND,
          Reply.KIND,
          Forgotten.KIND,
          RetentionRule.KIND,
          Erasure.KIND);

  private static final Map<String, Kind<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));

  private Kinds() {}

  /// The kind of this name.
  ///
  /// @throws IllegalArgumentException when this release knows none
  public static Kind<?> named(String name) {
    var kind = BY_NAME.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("unknown kind " + name);
    }
    return kind;
  }
}
