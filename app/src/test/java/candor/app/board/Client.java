package candor.app.board;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.ContactKind;
import candor.model.candidate.EditCandidates;
import candor.model.job.Job;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplyResult;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.FormQuestion;
import candor.model.posting.FormQuestion.Choice;
import candor.model.posting.FormQuestion.Form;
import candor.model.posting.PublicPost;
import candor.model.store.Store;
import candor.model.submittal.Submittal;
import candor.model.submittal.Submittals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A client whose board is at Greenhouse, and a candidate who may be handed in there.
final class Client {
  final BoardAccount board;
  final Job job;
  final Candidate ada;
  final Application application;
  private final Publications all;

  Client(Publications all) {
    this.all = all;
    var options = Map.of("clientId", "id", "user", "7", "boardToken", "acme");
    board =
        new EditBoards(store())
            .add(BoardSort.GREENHOUSE, new BoardSettings("Acme", "", "", "", "", options))
            .orElseThrow();
    all.reach.kept.put("boardKey", "k1");
    job = all.job("Product engineer");
    var _ = new EditBoards(store()).tie(job.id(), board.id(), new Board.OwnJob("55555", "There"));
    ada = candidate("Ada Lovelace");
    application = application(ada);
  }

  Candidate candidate(String name) {
    var contacts =
        Map.of(ContactKind.EMAIL, "ada@example.org", ContactKind.PHONE, "+44 20 7946 0018");
    return ((CandidateResult.Saved)
            new EditCandidates(store()).add(CandidateDetails.named(name), contacts))
        .candidate();
  }

  Application application(Candidate who) {
    return ((ApplyResult.Added) new AddApplications(store()).add(who.id(), job.id(), ""))
        .application();
  }

  void resume(String name) {
    try {
      var bytes = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
      var kept = all.workspace.documents().keep(bytes);
      var _ = new EditCandidates(store()).addDocument(ada.id(), name, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A post that asks in every way.
  static PublicPost post() {
    return new PublicPost(
        "44444",
        "Product Engineer",
        "San Francisco, CA",
        true,
        true,
        List.of(
            new FormQuestion("q1", "LinkedIn profile", false, Form.LINE, List.of()),
            new FormQuestion("q2", "Why do you want to work here?", true, Form.LINES, List.of()),
            new FormQuestion(
                "q3",
                "May you work in the United States?",
                true,
                Form.ONE,
                List.of(new Choice("1", "Yes"), new Choice("0", "No"))),
            new FormQuestion(
                "q4[]",
                "Which languages do you speak?",
                true,
                Form.SOME,
                List.of(new Choice("7", "English"), new Choice("8", "Deutsch")))));
  }

  /// One that asks nothing.
  static PublicPost plain(String id, String place) {
    return new PublicPost(id, "Product Engineer", place, false, false, List.of());
  }

  Submittal submittal() {
    return store().read(s -> s.find(Submittal.of(application.id(), board.id()))).orElseThrow();
  }

  void arrived() {
    var steps = new Submittals(store()).steps();
    var _ = steps.sending(submittal());
    steps.done(submittal().id());
  }

  void doubted(String words) {
    var steps = new Submittals(store()).steps();
    var _ = steps.sending(submittal());
    steps.doubted(submittal().id(), words);
  }

  void refused(String words) {
    var steps = new Submittals(store()).steps();
    var _ = steps.sending(submittal());
    steps.failed(submittal().id(), words);
  }

  private Store store() {
    return all.workspace.store();
  }
}
