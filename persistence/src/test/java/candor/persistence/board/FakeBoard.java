package candor.persistence.board;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.model.posting.SubmittalContent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A board in memory that does what a test says.
final class FakeBoard implements Board {
  private static final int PAGE = 3;

  final Map<PostingId, PostingContent> shown = new LinkedHashMap<>();
  final List<String> calls = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<Attachment> resumes = new ArrayList<>();
  Runnable meanwhile = () -> {};
  Runnable meanwhileLooking = () -> {};
  Runnable meanwhileReceiving = () -> {};
  int applicants;
  @Nullable To others;
  String email = "";
  int files;
  boolean forgetful;
  boolean quiet;
  int atOnce = 1;
  final Map<String, Reason> refusing = new HashMap<>();
  final Map<String, Review> reviews = new HashMap<>();
  private final Deque<Optional<Reason>> next = new ArrayDeque<>();
  private final Map<Integer, Queue<Reason>> failingFiles = new ConcurrentHashMap<>();
  private int answersToLose;

  static Board connected(@Nullable FakeBoard board) {
    if (board == null) {
      throw new BoardException(Reason.NOT_WRITABLE, "no such folder");
    }
    return board;
  }

  /// How the next calls end; null for well.
  void failing(@Nullable Reason... reasons) {
    Arrays.stream(reasons).map(Optional::ofNullable).forEach(next::add);
  }

  /// How the next calls for files of an applicant end.
  void failingFiles(int applicant, Reason... reasons) {
    failingFiles.put(applicant, new ConcurrentLinkedQueue<>(List.of(reasons)));
  }

  /// The next changes are made, and their answers are lost.
  void losingAnswers(int many) {
    answersToLose = many;
  }

  int count(String call) {
    return Collections.frequency(calls, call);
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    called("publish");
    shown.put(posting.id(), content);
    changed();
  }

  @Override
  public void close(Ref posting) {
    called("close");
    shown.remove(posting.id());
    changed();
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  @Override
  public Map<PostingId, BoardException> publish(List<Wanted> postings) {
    called("publish " + postings.size());
    var wrong = new HashMap<PostingId, BoardException>();
    for (var one : postings) {
      var why = refusing.get(one.content().title());
      if (why == null) {
        shown.put(one.posting().id(), one.content());
      } else {
        wrong.put(one.posting().id(), new BoardException(why, why + " in its words"));
      }
    }
    changed();
    return wrong;
  }

  @Override
  public void settle() {
    called("settle");
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    called("look");
    meanwhileLooking.run();
    return Optional.ofNullable(shown.get(posting.id()))
        .map(content -> quiet && posting.sent() != null ? posting.sent() : content)
        .map(
            content ->
                new Shown(content, "", "", reviews.getOrDefault(content.title(), Review.PUBLIC)));
  }

  @Override
  public IncomingPage applications(String cursor) {
    called("applications");
    meanwhileReceiving.run();
    var from = cursor.isEmpty() || forgetful ? 0 : Integer.parseInt(cursor);
    var to = Math.min(from + PAGE, applicants);
    var page = new ArrayList<IncomingApplication>();
    for (var i = from; i < to; i++) {
      page.add(
          new IncomingApplication(
              "A" + i,
              i > 0 && others != null ? others : To.posting(shown.keySet().iterator().next()),
              new Applicant("Ann", email, ""),
              new Said("", "", ""),
              files(i)));
    }
    return new IncomingPage(page, Integer.toString(to));
  }

  private List<Attachment> files(int applicant) {
    return Collections.nCopies(files, new Attachment("cv.txt", () -> file(applicant)));
  }

  // On any thread.
  private InputStream file(int applicant) {
    var failing = failingFiles.getOrDefault(applicant, new ConcurrentLinkedQueue<>()).poll();
    if (failing != null) {
      throw new BoardException(failing, failing + " in its words");
    }
    return new ByteArrayInputStream("Hello".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void tell(String application, Standing standing) {
    called("tell");
    told.add(
        application
            + ": "
            + (standing.rejected() ? "rejected, " + standing.why() : standing.stage()));
    changed();
  }

  @Override
  public void thank(Thanks mail) {
    called("thank");
    told.add(mail.email() + " for " + mail.jobTitle());
    changed();
  }

  @Override
  public void handIn(String job, SubmittalContent content, @Nullable Attachment resume) {
    called("handIn");
    var file = resume == null ? "" : ", " + resume.name();
    Stream.ofNullable(resume).forEach(resumes::add);
    told.add(content.email() + " for " + job + file);
    changed();
  }

  private void changed() {
    meanwhile.run();
    if (answersToLose > 0) {
      answersToLose--;
      throw new BoardException(Reason.IN_DOUBT, "the answer was lost");
    }
  }

  private void called(String call) {
    calls.add(call);
    var reason = next.isEmpty() ? Optional.<Reason>empty() : next.remove();
    reason.ifPresent(
        r -> {
          throw new BoardException(r, r + " in its words");
        });
  }
}
