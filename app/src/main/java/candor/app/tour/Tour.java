package candor.app.tour;

import javafx.scene.input.KeyCode;

/// A day with Candor, played by keyboard on the demo company: from the first look at what is due to
/// finding everything again after a restart. It uses the real screens and the real workspace; a
/// step whose words do not appear ends it.
public final class Tour {
  private final Hand hand;
  private final Book book;
  private final Runnable restart;

  /// @param restart closes the workspace and opens it again; returns when it is shown
  public Tour(Hand hand, Book book, Runnable restart) {
    this.hand = hand;
    this.book = book;
    this.restart = restart;
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
    publish();
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
    hand.see("Saved");
    hand.key(KeyCode.DOWN, "alt");
    hand.type("! \"We shed the reports first, never a booking.\"");
    hand.see("Saved");
    hand.see("left");
    book.step("interview", "Took notes in an interview, question by question");
    hand.key(KeyCode.F4);
    hand.see("Pages");
    hand.settle();
    book.step("resume", "Had the resume beside the notes without leaving them");
    hand.key(KeyCode.F4);
    hand.key(KeyCode.F9);
    hand.see("Space plays");
    book.step("replay", "Went through the interview again, moment by moment");
    hand.key(KeyCode.LEFT, "alt");
    hand.see("Not asked (F8)");
  }

  private void scorecard() {
    hand.press("Scorecard");
    hand.see("Draft");
    hand.key(KeyCode.DIGIT4);
    book.step("scorecard", "Rated the first competency on its anchored scale");
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
