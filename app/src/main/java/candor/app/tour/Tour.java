package candor.app.tour;

import javafx.scene.input.KeyCode;

/// A day with Candor, played by keyboard on the demo company: from the first look at what is due to
/// finding everything again after a restart. It uses the real screens and the real workspace; a
/// step whose words do not appear ends it.
public final class Tour {
  private final Hand hand;
  private final Book book;
  private final Runnable restart;
  private final Runnable cut;

  /// @param restart closes the workspace and opens it again; returns once it is closed
  /// @param cut goes on with the files as they are this moment, which is what a kill leaves
  public Tour(Hand hand, Book book, Runnable restart, Runnable cut) {
    this.hand = hand;
    this.book = book;
    this.restart = restart;
    this.cut = cut;
  }

  /// Plays it; blocks until the end.
  ///
  /// @throws StuckException when something that should be on the screen is not
  public void play() {
    try {
      day();
    } catch (StuckException stuck) {
      book.step("stuck", stuck.getMessage());
      throw stuck;
    }
    book.close();
  }

  private void day() {
    today();
    kits();
    openJob();
    pipeline();
    candidates();
    interview();
    scorecard();
    debrief();
    publish();
    twin();
    received();
    again();
  }

  private void today() {
    hand.see("Interviews today");
    book.step("today", "Saw which interviews are due and what waits");
  }

  private void kits() {
    hand.key(KeyCode.DIGIT6, "ctrl");
    hand.see("Electrician");
    book.step("kits", "Looked through the role kits");
    hand.open("Electrician");
    hand.see("Competencies");
    book.step("kit", "Read the kit of an electrician");
  }

  private void openJob() {
    hand.press("Open job with this kit");
    hand.see("Stages");
    hand.fill("Title", "Electrician, night shift");
    hand.fill("Team", "Facilities");
    hand.fill("City", "Utrecht");
    hand.focus("Country");
    hand.type("nether");
    book.step("job", "Filled in a job from the kit");
    hand.press("Open job");
    hand.see("Drag candidates here when they reach Onsite.");
    hand.press("Add candidate");
    hand.see("Add candidates");
    hand.fill("Name of a candidate", "Noor van Dijk");
    hand.see("Add “Noor van Dijk” as a new candidate");
    hand.key(KeyCode.ENTER);
    hand.see("Added Noor van Dijk");
    hand.key(KeyCode.ESCAPE);
    book.step("first-card", "Opened the job and put the first candidate into its pipeline");
  }

  private void pipeline() {
    find("Registered Nurse");
    hand.see("Phone screen");
    book.step("pipeline", "Opened a busy pipeline by its name");
    hand.focus("Candidates in Applied");
    hand.key(KeyCode.DOWN);
    hand.key(KeyCode.RIGHT, "alt");
    hand.see("Moved ");
    book.step("moved", "Moved a candidate to the next stage by Alt+Right");
    hand.key(KeyCode.Z, "ctrl");
    hand.see("Undid");
    book.step("undone", "Took that back by Ctrl+Z");
    hand.press("Table");
    hand.settle();
    book.step("table", "Looked at the same pipeline as a table");
  }

  private void candidates() {
    hand.key(KeyCode.DIGIT3, "ctrl");
    hand.see("Add candidate");
    hand.fill("Search candidates", "mag");
    hand.see("Leonor Magalh");
    book.step("search", "Found a candidate by the beginning of a word");
    find("Leonor Magalh");
    hand.see("Notes");
    hand.fill("Write a note", "Asked about read and write volumes before drawing anything.");
    hand.see("Draft, kept as you type");
    hand.key(KeyCode.ENTER, "ctrl");
    hand.see("Added a note about");
    book.step("candidate", "Wrote a note about a candidate");
  }

  private void interview() {
    hand.key(KeyCode.DIGIT1, "ctrl");
    hand.see("Interviews today");
    hand.open(": Leonor Magalh");
    hand.see("Not asked (F8)");
    hand.key(KeyCode.F5);
    hand.see("End");
    hand.type("Starts from what must not fail.\nAsks for the read and write mix.");
    kept();
    hand.key(KeyCode.DOWN, "alt");
    hand.type("! \"We shed the reports first, never a booking.\"");
    kept();
    hand.see("left");
    book.step("interview", "Took notes in an interview, question by question");
    hand.key(KeyCode.F4);
    hand.see("Pages");
    hand.seePicture("Page 1 of 1");
    book.step("resume", "Had the resume beside the notes without leaving them");
    hand.key(KeyCode.F4);
    hand.key(KeyCode.DIGIT3, "alt");
    hand.type("Compares a slow trace with a fast one #debug");
    hand.key(KeyCode.TAB);
    kept();
    cut.run();
    hand.see("Back at ");
    hand.see("Compares a slow trace");
    book.step("kept", "Cut the program off in mid-interview: it reopens at the same letter");
    hand.key(KeyCode.F9);
    hand.see("Space plays");
    for (var line = 0; line < 3; line++) {
      hand.key(KeyCode.RIGHT, "shift");
    }
    book.step("replay", "Went through the interview again, moment by moment");
    hand.key(KeyCode.LEFT, "alt");
    hand.see("Not asked (F8)");
  }

  // "Saved" stands there from before until the first letter is typed, and at the foot always.
  private void kept() {
    hand.seeNoMore("Saving");
    hand.see("Saved");
  }

  private void scorecard() {
    hand.press("Scorecard");
    hand.see("Draft");
    hand.key(KeyCode.DIGIT4);
    take();
    book.step("scorecard", "Rated the first competency and tied the rating to what was heard");
    hand.key(KeyCode.RIGHT);
    hand.key(KeyCode.DIGIT5);
    take();
    hand.key(KeyCode.RIGHT);
    hand.key(KeyCode.DIGIT3);
    hand.key(KeyCode.W);
    hand.type("Owned an outage, and told of it only when asked.");
    hand.key(KeyCode.ENTER);
    hand.key(KeyCode.RIGHT);
    hand.see("Last, after the ratings");
    hand.see("has sealed. It opens once yours is sealed.");
    hand.key(KeyCode.DIGIT3);
    hand.fill("Reason, in one sentence", "Designs for failure from the first minute.");
    book.step("recommended", "Recommended last, with a sentence of reason");
    hand.key(KeyCode.ENTER, "ctrl");
    hand.see("Seal this scorecard?");
    hand.key(KeyCode.ENTER, "ctrl");
    hand.see("Sealed ");
    hand.settle();
    book.step("sealed", "Sealed it: the colleague's scorecard opens beside it");
  }

  // The first line that is offered.
  private void take() {
    hand.key(KeyCode.DOWN);
    hand.key(KeyCode.SPACE);
    hand.see("Saved");
  }

  private void debrief() {
    find("Leonor Magalh");
    hand.press("Debrief for Backend Developer");
    hand.see("Disagreement first");
    hand.settle();
    book.step("debrief", "Looked at who rated what, disagreement first");
    hand.press("What to look at: Decision lab");
    hand.see("What it hangs on");
    book.step("lab", "Saw on which ratings the order of candidates hangs");
    hand.press("What to look at: Decision");
    hand.see("Your decision");
    hand.press("What is decided: Go on");
    hand.fill(
        "Rationale", "Strong on failure and on slow queries; on-site is to look at ownership.");
    hand.see("Saved");
    book.step("decision", "Wrote down what is decided, and why");
    hand.press("Seal decision");
    hand.see("Seal this decision?");
    hand.key(KeyCode.ENTER, "ctrl");
    hand.see("The decision is sealed.");
    book.step("decided", "Sealed the decision with the numbers that it rests on");
  }

  private void publish() {
    find("Pause or resume the network");
    hand.see("Paused");
    find("Electrician, night shift");
    hand.see("Noor van Dijk");
    hand.press("Publish to boards");
    hand.see("Publish job");
    hand.press("Publish");
    hand.see("Queued");
    hand.key(KeyCode.DIGIT5, "ctrl");
    hand.see("waiting for a connection");
    book.step("queued", "Published the job with the network paused: it waits, visibly");
    find("Pause or resume the network");
    hand.seeNoMore("waiting for a connection");
    hand.see("Verified");
    book.step("verified", "Let the network back: sent, read back and verified");
  }

  private void twin() {
    find("Pause or resume the network");
    hand.see("Paused");
    find("Electrician, night shift");
    hand.press("Edit job");
    hand.see("Save job");
    hand.fill("City", "Amersfoort");
    book.step("edited", "Pulled the network and moved the published job to another city");
    hand.press("Save job");
    hand.see("Noor van Dijk");
    hand.press("Publish to boards");
    hand.see("Publish job");
    hand.press("Publish");
    hand.see("Queued");
    hand.key(KeyCode.DIGIT5, "ctrl");
    hand.see("It will change: ");
    hand.see("Differs in: ");
    book.step("twin", "Saw what is wanted beside what each board still shows, and the queue");
    find("Pause or resume the network");
    hand.seeNoMore("Differs in: ");
    hand.seeNoMore("waiting for a connection");
    hand.see("Verified");
    book.step("seen", "Let the network back: every board was seen to show the other city");
  }

  private void received() {
    hand.press("Part of this screen: Received");
    hand.see("Enter accepts");
    book.step("received", "Looked at applications that the boards sent");
    hand.focus("Received applications");
    hand.key(KeyCode.ENTER);
    hand.see("Accepted ");
    book.step("accepted", "Accepted one by Enter");
  }

  private void again() {
    restart.run();
    hand.see("Interviews today");
    find("Electrician, night shift");
    hand.see("Noor van Dijk");
    book.step("again", "Closed the workspace, opened it again, and found everything");
  }

  private void find(String words) {
    hand.key(KeyCode.K, "ctrl");
    hand.type(words);
    hand.seeOffered(words);
    hand.key(KeyCode.ENTER);
  }
}
