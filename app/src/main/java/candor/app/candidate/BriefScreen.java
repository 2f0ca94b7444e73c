package candor.app.candidate;

import candor.app.control.PageHeader;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewStore;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What an interviewer sees of a candidate: who it is, the resume, notes meant for interviewers,
/// and their own interviews.
public final class BriefScreen implements Place {
  private static final Texts TEXTS = Texts.in(BriefScreen.class);
  private final Doors doors;
  private final BriefViewModel model;
  private final BriefView view;
  private final ChangeFeed.Subscription changes;

  /// What the screen asks.
  public record Ports(Store store, InterviewStore interviews) {}

  /// Where the screen leads to.
  ///
  /// @param interviews all interviews
  /// @param interview one of them
  /// @param document opens a document
  public record Doors(
      Runnable interviews, Consumer<InterviewId> interview, Consumer<Document> document) {}

  public BriefScreen(CandidateId candidate, Ports ports, Lanes lanes, Dates dates, Doors doors) {
    this.doors = doors;
    model = new BriefViewModel(candidate, ports, lanes);
    view = new BriefView(model, dates, doors);
    changes = lanes.deliver(ports.store().changes(), _ -> model.load());
    view.sceneProperty().addListener((_, _, scene) -> model.setSeen(scene != null));
    model.load();
  }

  @Override
  public Section section() {
    return Section.INTERVIEWS;
  }

  @Override
  public ObservableValue<String> title() {
    return model
        .briefProperty()
        .map(
            brief ->
                brief
                    .flatMap(BriefViewModel.Brief::candidate)
                    .map(candidate -> candidate.name())
                    .orElse(TEXTS.of("brief.title")));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("brief.all"), doors.interviews()));
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public void close() {
    changes.close();
  }
}
