package candor.persistence.board.greenhouse;

import candor.model.posting.Board.Attachment;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PublicPost;
import candor.model.posting.SubmittalContent;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Wire;
import candor.persistence.board.text.Quoted;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A firm's public job board at Greenhouse, where candidates are handed in as if they applied. What
/// the public may see is asked for without the key.
///
/// It does not look whether all is answered that must be, so that is done here, with the questions
/// as they are just then. Only its own words of success count: it was recorded to refuse with 200.
final class HandIn {
  private static final double PACE = 4;
  private static final String SUCCESS = "Candidate saved successfully";

  private final Api api;
  private final Wire wire;
  private final URI board;
  private final Supplier<String> key;

  /// @param base without a slash at the end
  HandIn(Wire wire, URI base, GreenhouseBoard.JobBoard jobBoard) {
    this.wire = wire;
    this.board = URI.create(base + "/" + Api.encoded(jobBoard.token()));
    this.key = jobBoard.key();
    this.api = new Api(wire, board, PACE, Map::of);
  }

  List<PublicPost> posts(String job) {
    var posts = new ArrayList<PublicPost>();
    for (var id : ids(job)) {
      api.find(path(id) + "?questions=true").map(PostForm::read).ifPresent(posts::add);
    }
    return posts;
  }

  void handIn(String job, SubmittalContent content, @Nullable Attachment resume) {
    var token = key.get();
    if (token.isEmpty()) {
      throw new BoardException(Reason.NOT_ALLOWED, "Its job board key is not known here.");
    }
    var body = body(asked(job, content), content, resume);
    var basic = Map.of("Authorization", Api.basic(token, ""));
    var answer = new Api(wire, board, PACE, () -> basic).once(path(content.post()), body).json();
    if (!Json.text(answer, "success").equals(SUCCESS)) {
      throw new BoardException(Reason.UNREADABLE, words(answer));
    }
  }

  private List<String> ids(String job) {
    var jobs = api.read("/jobs").path("jobs");
    if (!jobs.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with jobs.");
    }
    return jobs.valueStream()
        .filter(each -> Json.text(each, "internal_job_id").equals(job))
        .map(each -> Json.text(each, "id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  // What can't be read here is no reason to doubt: nothing was sent.
  private PublicPost asked(String job, SubmittalContent content) {
    try {
      return open(job, content);
    } catch (BoardException e) {
      throw e.reason() == Reason.UNREADABLE
          ? new BoardException(Reason.REFUSED, e.getMessage() + " Nothing was sent.", e)
          : e;
    }
  }

  // Anything may have changed there since it was asked for.
  private PublicPost open(String job, SubmittalContent content) {
    var post =
        ids(job).contains(content.post())
            ? api.find(path(content.post()) + "?questions=true").map(PostForm::read)
            : Optional.<PublicPost>empty();
    if (post.isEmpty()) {
      throw new BoardException(
          Reason.REFUSED, "The public sees this post no longer. Nothing was sent.");
    }
    var elsewhere = post.get().elsewhere();
    if (!elsewhere.isEmpty()) {
      throw new BoardException(
          Reason.REFUSED,
          "It asks what can be answered in its own form only ("
              + String.join("; ", elsewhere)
              + "). Nothing was sent.");
    }
    var unanswered = post.get().unanswered(content);
    if (!unanswered.isEmpty()) {
      throw new BoardException(
          Reason.REFUSED,
          "It asks otherwise than was answered ("
              + String.join("; ", unanswered)
              + "). Nothing was sent.");
    }
    return post.get();
  }

  private static JsonNode body(
      PublicPost post, SubmittalContent content, @Nullable Attachment resume) {
    var body =
        Json.object()
            .put("first_name", content.firstName())
            .put("last_name", content.lastName())
            .put("email", content.email());
    if (!content.phone().isEmpty()) {
      body.put("phone", content.phone());
    }
    if (resume != null) {
      body.put("resume_content", encoded(resume)).put("resume_content_filename", resume.name());
    }
    PostForm.write(body, post, content);
    return body;
  }

  private static String encoded(Attachment resume) {
    try (var bytes = resume.bytes().open()) {
      return Base64.getEncoder().encodeToString(bytes.readAllBytes());
    } catch (IOException e) {
      throw new BoardException(
          Reason.REFUSED, "The resume's file can't be read here. Nothing was sent.", e);
    }
  }

  // An answer of 200 that says an error may still have left something behind.
  private static String words(JsonNode answer) {
    var said =
        String.join(
            ": ", Json.said(Stream.of(Json.text(answer, "error"), Json.text(answer, "reason"))));
    return said.isEmpty() ? "It did not say that it took the candidate." : Quoted.of(said) + ".";
  }

  private static String path(String post) {
    return "/jobs/" + Api.encoded(post);
  }
}
