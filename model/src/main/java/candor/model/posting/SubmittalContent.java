package candor.model.posting;

import candor.model.candidate.KeptFile;
import candor.model.store.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a candidate is handed in at a board's public post.
///
/// @param post the board's own id of the post
/// @param postTitle what it was called when this was asked for
/// @param phone empty when none is said
/// @param resume absent when none goes along
public record SubmittalContent(
    String post,
    String postTitle,
    String firstName,
    String lastName,
    String email,
    String phone,
    @Nullable Resume resume,
    List<Answer> answers) {
  /// How large a resume may be, in bytes.
  public static final long LARGEST = 10L * 1024 * 1024;

  private static final int LONGEST = 255;
  private static final Set<String> ENDS = Set.of("pdf", "doc", "docx", "txt", "rtf");

  /// A part that is not as a board takes it.
  public enum Problem {
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    PHONE,
    RESUME
  }

  /// The file that goes along; it stays the one that was chosen, whatever comes after it.
  public record Resume(String fileName, long size, String sha256) implements KeptFile {
    public Resume {
      fileName = Text.line(fileName);
      sha256 = Text.storable(sha256);
    }

    /// The resume that a file would be.
    public static Resume of(KeptFile file) {
      return new Resume(file.fileName(), file.size(), file.sha256());
    }
  }

  /// An answer to a question of the board's form.
  ///
  /// @param name the board's own name of the question
  /// @param values what was written, or the board's own names of what was chosen
  /// @param said the same as people read it
  public record Answer(String name, String question, List<String> values, String said) {
    public Answer {
      name = Text.storable(name);
      question = Text.line(question);
      values = Text.storable(values);
      said = Text.storable(said);
    }
  }

  public SubmittalContent {
    post = Text.storable(post);
    postTitle = Text.line(postTitle);
    firstName = Text.line(firstName);
    lastName = Text.line(lastName);
    email = Text.line(email);
    phone = Text.line(phone);
    answers = List.copyOf(answers);
  }

  /// What is not as a board takes it; nothing when all is.
  public Set<Problem> problems() {
    var problems = EnumSet.noneOf(Problem.class);
    if (!isName(firstName)) {
      problems.add(Problem.FIRST_NAME);
    }
    if (!isName(lastName)) {
      problems.add(Problem.LAST_NAME);
    }
    if (!isEmail(email)) {
      problems.add(Problem.EMAIL);
    }
    if (!isPhone(phone)) {
      problems.add(Problem.PHONE);
    }
    if (resume != null && !isResume(resume)) {
      problems.add(Problem.RESUME);
    }
    return problems;
  }

  /// Whether a board takes it as a first or last name.
  public static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST && !holdsAddress(name);
  }

  /// Whether a board takes it as an e-mail address.
  public static boolean isEmail(String email) {
    return email.length() <= LONGEST && email.matches("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");
  }

  /// Whether a board takes it as a phone number; none is one, too.
  public static boolean isPhone(String phone) {
    return phone.length() <= LONGEST && !holdsAddress(phone);
  }

  /// Whether a board takes a file as a resume.
  public static boolean isResume(KeptFile file) {
    var name = file.fileName().toLowerCase(Locale.ROOT);
    return file.size() <= LARGEST && ENDS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /// The answer to a question of this name.
  public Optional<Answer> answerTo(String question) {
    return answers.stream().filter(answer -> answer.name().equals(question)).findFirst();
  }

  // A board refuses names with web addresses in them, which are mostly advertising.
  private static boolean holdsAddress(String text) {
    return text.matches("(?i).*(https?:|www\\.).*");
  }
}
