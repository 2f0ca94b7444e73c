package candor.model.posting;

import java.util.List;
import java.util.Optional;

/// Port to one board. Every call may take seconds and blocks; none runs inside a transaction.
///
/// All calls are idempotent in effect: the posting's id is our reference on the board. One caller
/// at a time.
public interface Board {
  /// Shows a posting, or shows it as it is now.
  ///
  /// @throws BoardException when the board can't be reached, refuses, or answers nonsense
  void publish(PostingId reference, PostingContent content);

  /// Shows a posting no longer; one that is not there is no error.
  ///
  /// @throws BoardException as above
  void close(PostingId reference);

  /// Ends a series of publishing and closing, before anything is looked at: what the board derives
  /// from all its postings, such as a list of them, is brought up to date. Nothing to do for most.
  ///
  /// @throws BoardException as above
  default void settle() {}

  /// What the board shows now under our reference, asked there and not remembered; empty when
  /// nothing.
  ///
  /// @throws BoardException as above
  Optional<PostingContent> look(PostingId reference);

  /// The applications after a cursor, oldest first, at most 100; none from boards that take none.
  ///
  /// @param cursor empty for the first page
  /// @throws BoardException as above
  IncomingPage applications(String cursor);

  /// A page of applications.
  ///
  /// @param cursor where the next page starts; the same as asked when there is nothing new
  record IncomingPage(List<IncomingApplication> applications, String cursor) {
    public IncomingPage {
      applications = List.copyOf(applications);
    }
  }

  /// An application as a board delivers it, in our words. Everything in it is a stranger's text.
  ///
  /// @param externalId the board's own id of it; the same at every delivery
  /// @param posting the reference that it answers
  /// @param resumeName the file name of the resume; empty when there is none
  /// @param resume the resume's text; empty when there is none
  record IncomingApplication(
      String externalId,
      PostingId posting,
      String name,
      String email,
      String phone,
      String message,
      String resumeName,
      String resume) {}
}
