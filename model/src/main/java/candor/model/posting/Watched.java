package candor.model.posting;

import candor.model.job.Job;
import candor.model.job.JobStatus;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A job that people open and word at a board themselves, beside the job here that is tied to it.
/// Nothing of it is sent from here; what the public sees is looked at.
///
/// @param job absent when it is gone
public record Watched(Posting posting, @Nullable Job job) {
  // A place is one line there, such as "Leeds, UK", "Remote (Leeds)" or "Leeds or York".
  private static final Pattern BETWEEN_PLACES =
      Pattern.compile("[,;/|()]|\\s[-–—]\\s|\\s(?i:or|and)\\s");
  private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[-*•–]\\s+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// What the public sees.
  public enum State {
    /// Nobody looked yet.
    UNSEEN,
    /// The job as it is here.
    AS_HERE,
    /// Something else than the job is here, or a job that is not open here.
    DIFFERS,
    /// Nothing.
    NOT_PUBLIC
  }

  /// What the public sees, as it was last looked at.
  public State state() {
    if (posting.seenAt() == null) {
      return State.UNSEEN;
    }
    if (posting.seen() == null) {
      return State.NOT_PUBLIC;
    }
    return isOpen() && compared().equals(here()) ? State.AS_HERE : State.DIFFERS;
  }

  /// Whether the job is open here.
  public boolean isOpen() {
    return job != null && job.status() == JobStatus.OPEN;
  }

  /// Whether the public sees something else than is wanted here: another job, or one that is not
  /// open, or nothing of one that is.
  public boolean isOtherwise() {
    return switch (state()) {
      case UNSEEN, AS_HERE -> false;
      case DIFFERS -> true;
      case NOT_PUBLIC -> isOpen();
    };
  }

  /// The job as it is here now; empty when it is gone.
  public Optional<PostingContent> here() {
    return Optional.ofNullable(job).map(now -> PostingContent.of(now, ""));
  }

  /// What the public sees, to be compared with the job here: title, place and text, each as it is
  /// here where the board says the same, or nothing; the rest can't be told and is as it is here.
  public Optional<PostingContent> compared() {
    return Optional.ofNullable(posting.seen())
        .map(seen -> here().map(here -> beside(seen, here)).orElse(seen));
  }

  private static PostingContent beside(PostingContent seen, PostingContent here) {
    var there = seen.city();
    var samePlace = there.isEmpty() || here.city().isEmpty() || names(there, here.city());
    return new PostingContent(
        words(seen.title()).equals(words(here.title())) ? here.title() : seen.title(),
        here.company(),
        here.team(),
        samePlace ? here.city() : there,
        samePlace ? here.country() : seen.country(),
        here.workplace(),
        here.employment(),
        here.salary(),
        isSameText(seen.description(), here.description())
            ? here.description()
            : seen.description(),
        here.openedAt());
  }

  private static boolean names(String line, String city) {
    return line.strip().equalsIgnoreCase(city.strip())
        || BETWEEN_PLACES
            .splitAsStream(line)
            .anyMatch(part -> part.strip().equalsIgnoreCase(city.strip()));
  }

  // However lines are set and lists are marked.
  private static boolean isSameText(String one, String other) {
    return words(BULLET.matcher(one).replaceAll("- "))
        .equals(words(BULLET.matcher(other).replaceAll("- ")));
  }

  private static String words(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
