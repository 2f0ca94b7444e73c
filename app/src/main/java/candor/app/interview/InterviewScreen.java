package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Notice;
import candor.app.control.PageHeader;
import candor.app.control.SidePanel;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.interview.InterviewId;
import candor.model.interview.TakeNotes;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// One interview while it takes place: the questions, and notes that are kept as they are typed.
public final class InterviewScreen implements Place {
  private static final Texts TEXTS = Texts.in(InterviewScreen.class);
  private static final List<String> KEYS =
      List.of("next", "previous", "number", "start", "end", "anchors", "about");
  private final Frame frame;
  private final Clock clock;
  private final Doors doors;
  private final InterviewId id;
  private final NotesViewModel notes;
  private final InterviewViewModel model;
  private final InterviewView view;
  private final ChangeFeed.Subscription changes;
  private boolean aboutOpen;

  /// Where this screen leads to.
  ///
  /// @param interviews the list of all interviews
  /// @param scorecard my scorecard of an interview
  /// @param candidate a candidate's own screen
  /// @param document opens a document in its own program
  public record Doors(
      Runnable interviews,
      Consumer<InterviewId> scorecard,
      Consumer<CandidateId> candidate,
      Consumer<Document> document) {}

  /// @param clock its zone is the user's
  public InterviewScreen(
      InterviewId id, Store store, Lanes lanes, Frame frame, Clock clock, Doors doors) {
    this.id = id;
    this.frame = frame;
    this.clock = clock;
    this.doors = doors;
    this.notes = new NotesViewModel(id, new TakeNotes(store), lanes);
    this.model = new InterviewViewModel(id, store, lanes, clock, notes);
    this.view = new InterviewView(model, notes, new Dates(clock), this::about);
    this.changes = lanes.deliver(store.changes(), model::apply);
    var _ = notes.keepingProperty().subscribe(this::warn);
  }

  @Override
  public Section section() {
    return Section.INTERVIEWS;
  }

  @Override
  public ObservableValue<String> title() {
    return model
        .sheetProperty()
        .map(sheet -> sheet.map(s -> s.interview().round()).orElse(TEXTS.of("interview.title")));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("interviews.title"), doors.interviews()));
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public List<Node> tools() {
    var about = Action.of(TEXTS.of("interview.about.show"), this::about);
    return List.of(Buttons.icon(Feather.USER, about));
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(
        Action.of(
            TEXTS.of("interview.scorecard"),
            Feather.CHECK_SQUARE,
            () -> {
              notes.flush();
              doors.scorecard().accept(id);
            }));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return KEYS.stream()
        .map(
            key ->
                new Shortcut(
                    TEXTS.of("interview.key." + key), TEXTS.of("interview.keyText." + key)))
        .toList();
  }

  @Override
  public void shown() {
    model.load();
    view.begin();
  }

  @Override
  public void close() {
    notes.close();
    model.close();
    changes.close();
  }

  private void about() {
    if (aboutOpen) {
      frame.closePanel();
      return;
    }
    model
        .sheetProperty()
        .get()
        .ifPresent(
            sheet -> {
              var body =
                  new AboutCandidate(
                      sheet,
                      new Dates(clock),
                      doors.document(),
                      () -> doors.candidate().accept(sheet.candidate().id()));
              frame.panel(new SidePanel(sheet.candidate().name(), body, this::aboutClosed));
              aboutOpen = true;
            });
  }

  private void aboutClosed() {
    aboutOpen = false;
    view.begin();
  }

  private void warn(Keeping state) {
    if (state instanceof Keeping.NotSaved) {
      frame.notice(
          Notice.of(
              Tone.DANGER,
              TEXTS.of("interview.notSaved.what"),
              TEXTS.of("interview.notSaved.next")));
    }
  }
}
