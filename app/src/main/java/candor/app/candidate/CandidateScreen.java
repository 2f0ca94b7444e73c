package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.PageHeader;
import candor.app.shell.Frame;
import candor.app.shell.Part;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Desktop;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateStore;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.Documents;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewStore;
import candor.model.job.JobId;
import candor.model.job.JobStore;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.PipelineStore;
import candor.model.posting.BoardId;
import candor.model.store.Store;
import candor.model.submittal.SubmittalId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// All that is known of one candidate, on a page of its own: who, how to reach them, where they
/// stand in each job, notes, interviews, documents, history.
public final class CandidateScreen implements Place {
  private static final Texts TEXTS = Texts.in(CandidateScreen.class);
  private final CandidateViewModel model;
  private final CandidateView view;
  private final Doors doors;

  /// Where answers about candidates come from, and where changes go.
  public record Ports(
      Store store,
      CandidateStore candidates,
      PipelineStore pipelines,
      InterviewStore interviews,
      JobStore jobs,
      Documents documents,
      DocumentPages pages) {}

  /// The ways out of the screens of this package.
  ///
  /// @param open a candidate's own page
  /// @param list the list of candidates
  /// @param planInterview asks for time and panel of an interview for an application
  /// @param debrief what the interviewers say of an application, and what is decided
  /// @param history makes the history of a candidate; it is closed by whoever asked for it
  public record Doors(
      Consumer<CandidateId> open,
      Runnable list,
      Consumer<JobId> openJob,
      Consumer<InterviewId> openInterview,
      Consumer<ApplicationId> planInterview,
      Consumer<ApplicationId> debrief,
      Function<CandidateId, Part> history,
      Forgetting forgetting,
      HandingIn handingIn) {}

  /// What leads to somebody being forgotten.
  ///
  /// @param erase asks whether and why somebody is to be erased
  /// @param hold asks for a legal hold on somebody, or to lift the one that is there
  /// @param retention the rules, and who is due by them
  /// @param erasures who was erased, with certificates and without names
  public record Forgetting(
      Consumer<CandidateId> erase,
      Consumer<CandidateId> hold,
      Runnable retention,
      Runnable erasures) {}

  /// What leads to candidates being handed in at boards of clients.
  ///
  /// @param asking whether a board is being asked what it wants to know
  /// @param boards tells at which boards candidates can be handed in
  /// @param handIn asks what is to be handed in of an application at a board
  /// @param takeBack takes back what waits
  public record HandingIn(
      ObservableValue<Boolean> asking,
      Consumer<Consumer<Set<BoardId>>> boards,
      BiConsumer<ApplicationId, BoardId> handIn,
      Consumer<SubmittalId> takeBack) {}

  /// What stands around the screens of this package.
  ///
  /// @param me who sits here
  /// @param undo takes back the newest operation
  public record Desk(
      PersonId me,
      Lanes lanes,
      Frame frame,
      FileDialogs files,
      Desktop desktop,
      Dates dates,
      Runnable undo) {}

  /// The page of a candidate; it reads once it is shown.
  public CandidateScreen(Ports ports, Doors doors, Desk desk, CandidateId id) {
    this.doors = doors;
    model = new CandidateViewModel(ports, doors, desk, id);
    view = CandidateView.page(model);
  }

  @Override
  public Section section() {
    return Section.CANDIDATES;
  }

  @Override
  public ObservableValue<String> title() {
    return model.nameProperty();
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("candidates.title"), doors.list()));
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(
        Action.of(TEXTS.of("candidate.forward"), Feather.SEND, view::askForward)
            .when(model.isThere()));
  }

  @Override
  public List<Node> tools() {
    return List.of(CandidateView.more(model));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return CandidateView.shortcuts();
  }

  @Override
  public Node content() {
    return view.content();
  }

  @Override
  public void keep() {
    model.notes().keep();
    model.typed().keep();
  }

  @Override
  public boolean holds() {
    return model.notes().holds() || model.typed().holds();
  }

  @Override
  public void close() {
    view.close();
    model.close();
  }
}
