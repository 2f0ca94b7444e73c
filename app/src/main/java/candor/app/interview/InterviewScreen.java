package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Notice;
import candor.app.control.PageHeader;
import candor.app.control.SidePanel;
import candor.app.control.Tone;
import candor.app.document.DocumentPane;
import candor.app.document.DocumentViewModel;
import candor.app.notes.NotesEditor;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.KeptFile;
import candor.model.interview.InterviewId;
import candor.model.interview.Notebook;
import candor.model.interview.TakeNotes;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// One interview while it takes place: the questions, and notes that are kept as they are typed.
public final class InterviewScreen implements Place {
  private static final Texts TEXTS = Texts.in(InterviewScreen.class);
  private static final List<String> KEYS =
      List.of(
          "next",
          "number",
          "candidate",
          "last",
          "start",
          "end",
          "anchors",
          "notAsked",
          "add",
          "resume",
          "scroll",
          "widen",
          "about",
          "replay");
  private final InterviewId id;
  private final Frame frame;
  private final Dates dates;
  private final Doors doors;
  private final InterviewView.Models models;
  private final InterviewView view;
  private final Questions asking;
  private final ChangeFeed.Subscription changes;
  private boolean aboutOpen;

  /// What the screen asks.
  ///
  /// @param pages what is in documents
  /// @param clock its zone is the user's
  public record Data(Store store, DocumentPages pages, Clock clock) {}

  /// Where this screen leads to.
  ///
  /// @param interviews the list of all interviews
  /// @param scorecard my scorecard of an interview
  /// @param candidate a candidate's own screen
  /// @param document opens a document in its own program
  /// @param link opens the link of an interview
  /// @param replay how my notes of an interview came to be
  public record Doors(
      Runnable interviews,
      Consumer<InterviewId> scorecard,
      Consumer<CandidateId> candidate,
      Consumer<KeptFile> document,
      Consumer<URI> link,
      Consumer<InterviewId> replay) {}

  /// @param first whether the interview is opened for the first time since the workspace was: only
  ///   then an end of the program can have come in between
  public InterviewScreen(
      InterviewId id, boolean first, Data data, Lanes lanes, Frame frame, Doors doors) {
    this.id = id;
    this.frame = frame;
    this.dates = new Dates(data.clock());
    this.doors = doors;
    var pane = new NotesPane(data.clock());
    var notes = new NotesViewModel(id, new TakeNotes(data.store()), lanes, pane);
    var interview = new InterviewViewModel(id, data.store(), lanes, data.clock(), notes);
    var compass = new CompassViewModel(lanes, data.clock(), pane::lines);
    this.models =
        new InterviewView.Models(
            interview, notes, compass, new DocumentViewModel(data.pages(), lanes));
    pane.show(interview, notes);
    notes.onTyped(compass::touch);
    this.asking = new Questions(interview, pane, frame);
    this.view =
        new InterviewView(
            models, pane, new DocumentPane(models.document(), doors.document()), asking);
    view.listen(
        new InterviewKeys(
            interview, view, asking, new InterviewKeys.Ways(this::about, this::replay)));
    this.changes = lanes.deliver(data.store().changes(), interview::apply);
    var _ = notes.keepingProperty().subscribe(this::warn);
    var _ = interview.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::read));
    var _ = interview.visitsProperty().subscribe(this::count);
    var _ = interview.timeProperty().subscribe(this::count);
    if (first) {
      var _ = notes.recoveredProperty().subscribe(found -> found.ifPresent(this::recovered));
    }
  }

  /// Whether it is the screen of this interview.
  public boolean isOf(InterviewId interview) {
    return id.equals(interview);
  }

  @Override
  public Section section() {
    return Section.INTERVIEWS;
  }

  @Override
  public ObservableValue<String> title() {
    return models
        .interview()
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
    var mine = models.interview().sheetProperty().map(s -> s.filter(Sheet::isMine).isPresent());
    var notAsked =
        Action.of(TEXTS.of("interview.notAsked.key"), Feather.SLASH, asking::switchNotAsked);
    var add = Action.of(TEXTS.of("interview.add.key"), Feather.PLUS, asking::add);
    var resume = Action.of(TEXTS.of("interview.resume"), Feather.FILE_TEXT, this::resume);
    var more =
        List.of(
            Action.of(TEXTS.of("interview.about.show"), Feather.USER, this::about),
            notAsked.when(mine),
            add.when(mine),
            Action.of(TEXTS.of("interview.replay"), Feather.REWIND, this::replay));
    return List.of(
        Buttons.icon(Feather.FILE_TEXT, resume),
        Buttons.menu(Feather.MORE_HORIZONTAL, TEXTS.of("interview.more"), more));
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(
        Action.of(
            TEXTS.of("interview.scorecard"),
            Feather.CHECK_SQUARE,
            () -> {
              models.notes().flush();
              doors.scorecard().accept(id);
            }));
  }

  @Override
  public List<Shortcut> shortcuts() {
    var here =
        KEYS.stream()
            .map(
                key ->
                    new Shortcut(
                        TEXTS.of("interview.key." + key), TEXTS.of("interview.keyText." + key)));
    return Stream.concat(here, NotesEditor.shortcuts().stream()).toList();
  }

  @Override
  public void shown() {
    models.interview().load();
    view.begin();
  }

  @Override
  public void keep() {
    models.notes().flush();
  }

  @Override
  public boolean holds() {
    return models.notes().holds();
  }

  @Override
  public void close() {
    models.notes().close();
    models.interview().close();
    models.compass().close();
    models.document().close();
    changes.close();
  }

  private void resume() {
    view.switchDocument();
    view.begin();
  }

  private void replay() {
    models.notes().flush();
    doors.replay().accept(id);
  }

  private void read(Sheet sheet) {
    models.document().offer(sheet.about().documents());
    count();
  }

  private void count() {
    models
        .interview()
        .sheetProperty()
        .get()
        .ifPresent(
            sheet ->
                models
                    .compass()
                    .by(
                        sheet,
                        models.interview().interview(),
                        models.interview().visitsProperty().get()));
  }

  private void about() {
    if (aboutOpen) {
      frame.closePanel();
      return;
    }
    models
        .interview()
        .sheetProperty()
        .get()
        .ifPresent(
            sheet -> {
              var body =
                  new AboutCandidate(
                      sheet,
                      dates,
                      doors.document(),
                      doors.link(),
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
          Notice.unsaved(TEXTS.of("interview.notSaved.what"), TEXTS.of("interview.notSaved.next")));
    }
  }

  private void recovered(Notebook.Recovered found) {
    frame.notice(
        Notice.of(
            Tone.SUCCESS,
            TEXTS.of("interview.recovered", dates.second(found.lastWritten())),
            TEXTS.of("interview.recovered.next", found.lines())));
  }
}
