package candor.model.posting;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Port to one board. Every call may take seconds and blocks; none runs inside a transaction.
///
/// All calls are idempotent in effect: the posting's id is our reference on the board, or findable
/// there. One caller at a time. Each throws a [BoardException] when the board can't be reached,
/// refuses, or answers nonsense.
public interface Board {
  /// Shows a posting, or shows it as it is now.
  void publish(Ref posting, PostingContent content);

  /// Shows a posting no longer; one that is not there is no error.
  void close(Ref posting);

  /// How many postings it shows by one call; 1 where each takes a call of its own.
  default int atOnce() {
    return 1;
  }

  /// Shows several postings by one call, or shows them as they are now.
  ///
  /// @param postings [#atOnce] at most, none of them twice
  /// @return what went wrong with single ones; those that are not named were taken
  /// @throws BoardException when the call as a whole went wrong; where that was `REFUSED`, nothing
  ///   is said of single ones, and each may still be taken by a call of its own
  default Map<PostingId, BoardException> publish(List<Wanted> postings) {
    throw new BoardException(BoardException.Reason.REFUSED, "It takes one at a time.");
  }

  /// Ends a series of publishing and closing, before anything is looked at: what the board derives
  /// from all its postings, such as a list of them, is brought up to date. Nothing to do for most.
  default void settle() {}

  /// Brings up to date what the public sees of a board that showed postings and shows none any
  /// more, such as its list of none, by the present settings. Nothing to do for most.
  default void refresh() {}

  /// What the board shows now under our reference, or of its own job that is tied to ours, asked
  /// there in this exchange and not remembered from another; empty when nothing.
  Optional<Shown> look(Ref posting);

  /// Whether a look tells that all of publishing was done. Where one takes several calls and the
  /// last of them leaves nothing to be seen, what is in doubt is published again instead.
  default boolean tellsWhole() {
    return true;
  }

  /// The applications after a cursor, oldest first, at most 100; none from boards that take none.
  ///
  /// @param cursor empty for the first page
  IncomingPage applications(String cursor);

  /// The board's own jobs, to one of which the user ties a job here; none where we publish.
  default List<OwnJob> jobs() {
    return List.of();
  }

  /// Tells how far somebody is who applied there. It looks first and reads back: where it stands so
  /// already nothing is done, so it can be repeated.
  ///
  /// @param application the board's own id of it
  default void tell(String application, Standing standing) {
    throw new BoardException(BoardException.Reason.REFUSED, "It is not told how far people are.");
  }

  /// Mails somebody that an application came. Nobody can look for it afterwards, so it is not to be
  /// repeated unasked.
  default void thank(Thanks mail) {
    throw new BoardException(BoardException.Reason.REFUSED, "It sends no mail.");
  }

  /// The posts under which the public sees a job of the board's own, with what is asked of who
  /// applies there; none where the public does not see it.
  ///
  /// @param job the board's own id of it
  default List<PublicPost> posts(String job) {
    throw new BoardException(BoardException.Reason.REFUSED, "Nobody can be handed in there.");
  }

  /// Hands somebody in for a job of the board's own, once it was seen that the public still sees
  /// its post and that all is answered which that asks. Nobody can look for it afterwards, so it is
  /// not to be repeated unasked.
  ///
  /// @param job the board's own id of it
  /// @param resume the file of the resume; absent when none goes along
  default void handIn(String job, SubmittalContent content, @Nullable Attachment resume) {
    throw new BoardException(BoardException.Reason.REFUSED, "Nobody can be handed in there.");
  }

  /// What is to be known of what this exchange found there, as a sentence; empty when nothing.
  default String remark() {
    return "";
  }

  /// Ends the exchange: connections that were held are let go. Called once, as the last.
  default void leave() {}

  /// Does what shows that the settings are right, and changes nothing there.
  ///
  /// @return who we are there, in the board's words; empty when it does not say
  default String test() {
    var _ = applications("");
    return "";
  }

  /// How a posting is found on a board.
  ///
  /// @param remote the board's own id of it, as [Shown] said it last, or of its job to which the
  ///   user tied ours; empty when not known
  /// @param sent what was last sent; absent when nothing is out there
  record Ref(PostingId id, String remote, @Nullable PostingContent sent) {
    /// A posting of which nothing is known but its id.
    public static Ref of(PostingId id) {
      return new Ref(id, "", null);
    }

    /// The same where something else may have been sent last.
    public Ref having(@Nullable PostingContent other) {
      return new Ref(id, remote, other);
    }
  }

  /// A posting that is to be shown.
  record Wanted(Ref posting, PostingContent content) {}

  /// A posting as a board shows it.
  ///
  /// @param content what can't be told from what the board shows is as it was last sent
  /// @param remote the board's own id of it; empty when it has none
  /// @param link where the public sees it; empty when that is not known
  /// @param review what the board's people decided about it
  record Shown(PostingContent content, String remote, String link, Review review) {
    /// Where nobody has to decide about it.
    public Shown(PostingContent content, String remote, String link) {
      this(content, remote, link, Review.PUBLIC);
    }

    /// Where there is no id and no public address.
    public static Shown of(PostingContent content) {
      return new Shown(content, "", "");
    }
  }

  /// What a board's people decided about a posting that the board took.
  ///
  /// @param words why the public does not see it; empty when it does
  record Review(Verdict verdict, String words) {
    /// The public sees it.
    public static final Review PUBLIC = new Review(Verdict.PUBLIC, "");

    /// Whether the public sees a posting.
    public enum Verdict {
      /// It does.
      PUBLIC,
      /// Not before somebody there decided.
      WAITING,
      /// It does not, and won't see it so.
      REJECTED
    }
  }

  /// A job that a board has of its own.
  record OwnJob(String remote, String title) {}

  /// How far somebody is who applied.
  ///
  /// @param stage as the board calls it; also of who was rejected there
  /// @param why the reason of a rejection, to choose among the board's own; empty when none was
  ///   said
  record Standing(String stage, boolean rejected, String why) {}

  /// A mail to somebody who applied.
  ///
  /// @param id the same at every try
  record Thanks(String id, String name, String email, String jobTitle) {}

  /// A page of applications.
  ///
  /// @param cursor where the next page starts; the same as asked when there is nothing new
  /// @param passed what else was there; absent where a board has nothing but applications
  record IncomingPage(
      List<IncomingApplication> applications, String cursor, Optional<Passed> passed) {
    public IncomingPage {
      applications = List.copyOf(applications);
    }

    /// Of a board that has nothing but applications.
    public IncomingPage(List<IncomingApplication> applications, String cursor) {
      this(applications, cursor, Optional.empty());
    }
  }

  /// What was passed over on the way to the applications of a page.
  ///
  /// @param anew whether the page is the first of all, also where its cursor went on from others
  /// @param messages how many messages name no job
  /// @param unreadable the names of the files that could not be read, of all pages
  record Passed(boolean anew, int messages, List<String> unreadable) {
    public Passed {
      unreadable = List.copyOf(unreadable);
    }
  }

  /// An application as a board delivers it, in our words. Everything in it is a stranger's text.
  ///
  /// @param externalId the board's own id of it; the same at every delivery
  /// @param lost what of it can't be delivered, and why, a sentence each, in our words
  record IncomingApplication(
      String externalId,
      To to,
      Applicant who,
      Said said,
      List<Attachment> attachments,
      List<String> lost) {
    public IncomingApplication {
      attachments = List.copyOf(attachments);
      lost = List.copyOf(lost);
    }

    /// One that is delivered whole.
    public IncomingApplication(
        String externalId, To to, Applicant who, Said said, List<Attachment> attachments) {
      this(externalId, to, who, said, attachments, List.of());
    }

    /// One with nothing attached.
    public IncomingApplication(String externalId, To to, Applicant who, Said said) {
      this(externalId, to, who, said, List.of());
    }
  }

  /// What an application answers.
  ///
  /// @param posting our reference; absent when the board speaks of a job of its own
  /// @param remote the board's own id of the job or posting; empty when it gave our reference
  record To(@Nullable PostingId posting, String remote) {
    /// A posting by our reference.
    public static To posting(PostingId id) {
      return new To(id, "");
    }

    /// A posting or job by the board's own id.
    public static To remote(String id) {
      return new To(null, id);
    }
  }

  /// Who applies; each empty when not said.
  ///
  /// @param links addresses of profiles and pages
  record Applicant(String name, String email, String phone, List<String> links) {
    public Applicant {
      links = List.copyOf(links);
    }

    /// Somebody without links.
    public Applicant(String name, String email, String phone) {
      this(name, email, phone, List.of());
    }
  }

  /// What the applicant says.
  ///
  /// @param resumeName the file name of a resume given as text; empty when there is none
  /// @param resume a resume given as text; empty when there is none
  record Said(String message, String resumeName, String resume, List<Answer> answers) {
    public Said {
      answers = List.copyOf(answers);
    }

    /// Without answers to questions.
    public Said(String message, String resumeName, String resume) {
      this(message, resumeName, resume, List.of());
    }
  }

  /// An answer to a question of the board's form.
  record Answer(String question, String answer) {}

  /// A file that came with an application.
  ///
  /// @param name as the stranger named it
  /// @param bytes opens it; called soon, since addresses of files soon end, on any thread, and
  ///   while others are opened and the board is called otherwise; may be interrupted, so it never
  ///   touches the store
  record Attachment(String name, Bytes bytes) {
    /// Opens a file; may call the board.
    public interface Bytes {
      /// The bytes; the caller closes them.
      ///
      /// @throws IOException when they can't be read to their end
      InputStream open() throws IOException;
    }
  }
}
