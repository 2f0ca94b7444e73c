package candor.app.history;

import candor.app.text.Texts;
import java.util.Set;

/// What kind of thing was done, as one filters by it. Each act is in one group.
enum ActGroup {
  EVERYTHING(),
  CANDIDATES(
      "add-candidate",
      "edit-candidate",
      "edit-contacts",
      "tag-candidate",
      "add-document",
      "remove-document",
      "edit-custom-fields",
      "write-note",
      "address-note",
      "edit-note",
      "remove-note"),
  PIPELINES(
      "add-application",
      "move-application",
      "hire",
      "reject",
      "withdraw",
      "reopen-application",
      "plan-next-step"),
  JOBS(
      "open-job",
      "edit-job",
      "change-job-status",
      "add-stage",
      "rename-stage",
      "reorder-stages",
      "remove-stage"),
  INTERVIEWS(
      "plan-interview",
      "move-interview",
      "cancel-interview",
      "start-interview",
      "end-interview",
      "type-interview-note",
      "leave-interview-notes",
      "bring-over-notes",
      "open-question",
      "say-not-asked",
      "take-back-not-asked",
      "add-question",
      "edit-question",
      "remove-question"),
  SCORECARDS(
      "rate-competency",
      "choose-evidence",
      "write-evidence",
      "recommend",
      "explain-recommendation",
      "seal-scorecard",
      "amend-scorecard",
      "open-scorecards-early",
      "receive-scorecard"),
  DECISIONS("weigh-candidates", "write-decision", "note-dissent", "seal-decision"),
  BOARDS(
      "add-board",
      "edit-board",
      "publish-job",
      "draft-posting",
      "discard-draft",
      "close-posting",
      "take-back",
      "retry-outbox",
      "send-to-board",
      "sent-to-board",
      "not-sent-to-board",
      "looked-at-board",
      "board-failed",
      "leave-board-alone",
      "board-answers-again",
      "put-board-aside",
      "try-board-again",
      "send-sooner",
      "send-later",
      "tie-job",
      "untie-job",
      "hand-in-candidate",
      "take-submittal-back",
      "retry-submittal",
      "submittal-to-board"),
  RECEIVED(
      "receive-applications",
      "accept-proposal",
      "turn-down-proposal",
      "tell-board",
      "leave-untold",
      "take-reply-back",
      "retry-reply",
      "reply-to-application"),
  KITS("add-built-in-kits", "add-kit", "edit-kit", "archive-kit"),
  PEOPLE(
      "add-person",
      "add-colleague",
      "name-me",
      "edit-person",
      "change-role",
      "leave-workspace",
      "change-pin"),
  KEEPING(
      "add-retention-rule",
      "edit-retention-rule",
      "remove-retention-rule",
      "hold-candidate",
      "lift-hold",
      "erase-candidate",
      "finish-erasure",
      "ask-for-erasure-again"),
  TAKEN_BACK("undo", "redo");

  private static final Texts TEXTS = Texts.in(ActGroup.class);
  // One text, since constants hold nothing that can be changed.
  private final String acts;

  ActGroup(String... acts) {
    this.acts = String.join(" ", acts);
  }

  /// The names of its acts; none for everything.
  Set<String> acts() {
    return acts.isEmpty() ? Set.of() : Set.of(acts.split(" "));
  }

  @Override
  public String toString() {
    return TEXTS.of("group." + name());
  }
}
