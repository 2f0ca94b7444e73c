package candor.app.control;

import java.util.List;

/// A question over the window: a few entries and a verb, or a warning before what cannot be undone.
/// For everything that can be undone, do it and offer *Undo* instead.
///
/// @param title the question ("Reject 3 candidates")
/// @param text what will happen, in a sentence; may be empty
/// @param verb what the button says ("Reject"), never *OK*
/// @param danger whether it leaves the machine or cannot be undone
/// @param entries what is asked for, in order; `done` reads their values
/// @param done called once all required entries are there and the user confirmed
public record Prompt(
    String title, String text, String verb, boolean danger, List<Entry<?>> entries, Runnable done) {
  public Prompt {
    entries = List.copyOf(entries);
  }

  /// Asks for entries.
  public static Prompt of(String title, String verb, List<Entry<?>> entries, Runnable done) {
    return new Prompt(title, "", verb, false, entries, done);
  }

  /// Warns before what cannot be undone.
  public static Prompt danger(String title, String text, String verb, Runnable done) {
    return new Prompt(title, text, verb, true, List.of(), done);
  }
}
