package candor.app.history;

import candor.model.candidate.Contact;
import candor.model.candidate.CustomField;
import candor.model.candidate.CustomValue;
import candor.model.candidate.Document;
import candor.model.candidate.Tag;
import candor.model.intake.Proposal;
import candor.model.interview.Interview;
import candor.model.job.Job;
import candor.model.job.Stage;
import candor.model.kit.RoleKit;
import candor.model.people.Person;
import candor.model.pipeline.Application;
import candor.model.posting.BoardAccount;
import candor.model.retention.RetentionRule;
import candor.model.scorecard.EarlyOpening;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which edit of an operation its sentence is about.
///
/// @param act the name under which the words are found
/// @param edit the leading edit, where there is one
/// @param what the field that names what it is about; empty for none
/// @param became the field whose new value is told; empty for none
record Lead(String act, Optional<Operation.Edit> edit, String what, String became) {
  private static final Map<String, Plan> PLANS =
      Map.ofEntries(
          Map.entry("edit-contacts", new Plan(Contact.KIND, "address", "")),
          Map.entry("tag-candidate", new Plan(Tag.KIND, "name", "")),
          Map.entry("add-document", new Plan(Document.KIND, "fileName", "")),
          Map.entry("remove-document", new Plan(Document.KIND, "fileName", "")),
          Map.entry("edit-custom-fields", new Plan(CustomValue.KIND, "field", "value")),
          Map.entry("add-custom-field", new Plan(CustomField.KIND, "name", "")),
          Map.entry("move-application", new Plan(Application.KIND, "", "stage")),
          Map.entry("plan-next-step", new Plan(Application.KIND, "", "nextStep")),
          Map.entry("add-stage", new Plan(Stage.KIND, "name", "")),
          Map.entry("rename-stage", new Plan(Stage.KIND, "name", "")),
          Map.entry("remove-stage", new Plan(Stage.KIND, "name", "")),
          Map.entry("change-job-status", new Plan(Job.KIND, "", "status")),
          Map.entry("plan-interview", new Plan(Interview.KIND, "round", "")),
          Map.entry("move-interview", new Plan(Interview.KIND, "round", "startsAt")),
          Map.entry("cancel-interview", new Plan(Interview.KIND, "round", "state")),
          Map.entry("start-interview", new Plan(Interview.KIND, "round", "")),
          Map.entry("end-interview", new Plan(Interview.KIND, "round", "")),
          Map.entry("add-retention-rule", new Plan(RetentionRule.KIND, "name", "")),
          Map.entry("edit-retention-rule", new Plan(RetentionRule.KIND, "name", "")),
          Map.entry("remove-retention-rule", new Plan(RetentionRule.KIND, "name", "")),
          Map.entry("open-scorecards-early", new Plan(EarlyOpening.KIND, "why", "")),
          Map.entry("add-board", new Plan(BoardAccount.KIND, "name", "")),
          Map.entry("edit-board", new Plan(BoardAccount.KIND, "name", "")),
          Map.entry("leave-board-alone", new Plan(BoardAccount.KIND, "name", "")),
          Map.entry("board-answers-again", new Plan(BoardAccount.KIND, "name", "")),
          Map.entry("put-board-aside", new Plan(BoardAccount.KIND, "name", "")),
          Map.entry("try-board-again", new Plan(BoardAccount.KIND, "name", "")),
          Map.entry("add-kit", new Plan(RoleKit.KIND, "content", "")),
          Map.entry("edit-kit", new Plan(RoleKit.KIND, "content", "")),
          Map.entry("archive-kit", new Plan(RoleKit.KIND, "content", "")),
          Map.entry("restore-kit", new Plan(RoleKit.KIND, "content", "")),
          Map.entry("add-built-in-kits", new Plan(RoleKit.KIND, "content", "")),
          Map.entry("receive-applications", new Plan(Proposal.KIND, "name", "")),
          Map.entry("accept-proposal", new Plan(Proposal.KIND, "name", "")),
          Map.entry("turn-down-proposal", new Plan(Proposal.KIND, "name", "")),
          Map.entry("add-colleague", new Plan(Person.KIND, "name", "")),
          Map.entry("add-person", new Plan(Person.KIND, "name", "")),
          Map.entry("name-me", new Plan(Person.KIND, "name", "")),
          Map.entry("edit-person", new Plan(Person.KIND, "name", "")),
          Map.entry("change-role", new Plan(Person.KIND, "name", "role")),
          Map.entry("leave-workspace", new Plan(Person.KIND, "name", "")),
          Map.entry("change-pin", new Plan(Person.KIND, "name", "")));

  private record Plan(Kind<?> kind, String what, String became) {}

  /// Chooses the leading edit of an act.
  static Lead of(String act, Facts facts) {
    var name = refined(act, facts);
    var plan = plan(name);
    return plan == null
        ? new Lead(name, Optional.empty(), "", "")
        : new Lead(name, facts.first(plan.kind()), plan.what(), plan.became());
  }

  /// How many rows of the leading kind the operation is about.
  long count(Facts facts) {
    return edit.map(
            lead -> facts.edits().stream().filter(e -> e.kind().equals(lead.kind())).count())
        .orElse(0L);
  }

  // Two acts that the user knows as two things each.
  private static String refined(String act, Facts facts) {
    if (act.equals("edit-custom-fields") && facts.first(CustomField.KIND).isPresent()) {
      return "add-custom-field";
    }
    var takenOut =
        act.equals("archive-kit")
            && facts
                .first(RoleKit.KIND)
                .map(edit -> Boolean.FALSE.equals(facts.values(edit).get("archived")))
                .orElse(false);
    return takenOut ? "restore-kit" : act;
  }

  private static @Nullable Plan plan(String act) {
    return PLANS.get(act);
  }
}
