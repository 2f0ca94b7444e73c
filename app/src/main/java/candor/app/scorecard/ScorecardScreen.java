package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLineId;
import candor.model.kit.Competency;
import candor.model.pipeline.ApplicationId;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import candor.model.store.Uuid7;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// My scorecard of one interview: the ratings, then the recommendation, then the seal.
public final class ScorecardScreen implements Place {
  private static final Texts TEXTS = Texts.in(ScorecardScreen.class);
  private static final List<String> KEYS =
      List.of(
          "rate", "none", "back", "lines", "take", "tagged", "write", "next", "previous", "seal");
  private final InterviewId id;
  private final Frame frame;
  private final Doors doors;
  private final ScorecardViewModel model;
  private final ScorecardView view;
  private final Amending amending;
  private final ChangeFeed.Subscription changes;

  /// Where this screen leads to, and what it needs from outside.
  ///
  /// @param notes the notes of an interview
  /// @param debrief what the interviewers say of an application, and what is decided
  /// @param salt 32 random bytes in hex, new at each call
  public record Doors(
      Consumer<InterviewId> notes, Consumer<ApplicationId> debrief, Supplier<String> salt) {}

  /// @param clock its zone is the user's
  public ScorecardScreen(
      InterviewId id, Store store, Lanes lanes, Frame frame, Clock clock, Doors doors) {
    this.id = id;
    this.frame = frame;
    this.doors = doors;
    var ids = new Uuid7(clock, new SecureRandom());
    this.model = new ScorecardViewModel(id, store, lanes, () -> new NoteLineId(ids.next()));
    this.amending = new Amending(frame, model, doors.salt());
    var verbs = new ScorecardView.Verbs(this::seal, this::openEarly, this::say, this::debrief);
    this.view = new ScorecardView(model, new Dates(clock), verbs);
    this.changes = lanes.deliver(store.changes(), model::apply);
    view.sceneProperty().addListener((_, _, scene) -> model.setSeen(scene != null));
    var _ = model.failedProperty().subscribe(this::warn);
    model.load();
  }

  @Override
  public Section section() {
    return Section.INTERVIEWS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("scorecard.title"));
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public List<Node> tools() {
    var sealed =
        model.formProperty().map(form -> form.filter(f -> f.card().isSealed()).isPresent());
    var amend = Action.of(TEXTS.of("scorecard.amend"), Feather.EDIT_2, amending::ask);
    return List.of(
        Buttons.icon(
            Feather.GRID,
            Action.of(TEXTS.of("scorecard.debrief"), this::debrief)
                .when(model.formProperty().map(Optional::isPresent))),
        Buttons.plain(
            Action.of(TEXTS.of("scorecard.notes"), Feather.EDIT_3, () -> doors.notes().accept(id))),
        Buttons.plain(amend.when(sealed)));
  }

  private void debrief() {
    model
        .formProperty()
        .get()
        .map(form -> form.interview().application())
        .ifPresent(doors.debrief());
  }

  @Override
  public Optional<Action> primary() {
    var draft = model.formProperty().map(form -> form.filter(Form::isOpen).isPresent());
    return Optional.of(Action.of(TEXTS.of("scorecard.seal"), Feather.LOCK, this::seal).when(draft));
  }

  @Override
  public List<Shortcut> shortcuts() {
    // Nothing of a sealed one is changed by a key.
    if (model.formProperty().get().filter(Form::isOpen).isEmpty()) {
      return List.of();
    }
    return KEYS.stream()
        .map(
            key ->
                new Shortcut(
                    TEXTS.of("scorecard.key." + key), TEXTS.of("scorecard.keyText." + key)))
        .toList();
  }

  @Override
  public void keep() {
    model.save();
  }

  @Override
  public boolean holds() {
    return model.holds();
  }

  @Override
  public void close() {
    model.close();
    changes.close();
  }

  /// Asks once, since it cannot be undone; or says what is missing and goes there.
  private void seal() {
    model
        .missing()
        .ifPresent(
            missing -> {
              frame.withdraw(TEXTS.of("scorecard.missing"));
              if (missing.isNothing()) {
                frame.ask(
                    Prompt.danger(
                        TEXTS.of("scorecard.seal.title"),
                        TEXTS.of("scorecard.seal.text"),
                        TEXTS.of("scorecard.seal"),
                        () -> model.seal(doors.salt())));
              } else {
                frame.notice(
                    Notice.of(
                        Tone.WARNING,
                        TEXTS.of("scorecard.missing"),
                        String.join(" ", say(missing))));
                model.goToMissing(missing);
              }
            });
  }

  // Once, however often the key is pressed.
  private void say(String what, String next) {
    frame.withdraw(what);
    frame.notice(Notice.of(Tone.NEUTRAL, what, next));
  }

  /// Asks why, since it is on record for all to see.
  private void openEarly() {
    var why = Entry.requiredLine(TEXTS.of("scorecard.openEarly.why"), "");
    frame.ask(
        new Prompt(
            TEXTS.of("scorecard.openEarly.title"),
            TEXTS.of("scorecard.openEarly.text"),
            TEXTS.of("scorecard.openEarly.verb"),
            true,
            List.of(why),
            () -> model.openEarly(why.value())));
  }

  private static List<String> say(Form.Missing missing) {
    var sentences = new ArrayList<String>();
    if (!missing.unrated().isEmpty()) {
      sentences.add(TEXTS.of("scorecard.missing.ratings", names(missing.unrated())));
    }
    if (!missing.unsupported().isEmpty()) {
      sentences.add(TEXTS.of("scorecard.missing.evidence", names(missing.unsupported())));
    }
    if (missing.recommendation()) {
      sentences.add(TEXTS.of("scorecard.missing.recommendation"));
    }
    if (missing.reason()) {
      sentences.add(TEXTS.of("scorecard.missing.reason"));
    }
    return sentences;
  }

  private static String names(List<Competency> competencies) {
    return competencies.stream().map(Competency::name).collect(Collectors.joining(", "));
  }

  private void warn(boolean failed) {
    if (failed) {
      frame.notice(
          Notice.of(
              Tone.DANGER, TEXTS.of("scorecard.notSaved"), TEXTS.of("scorecard.notSaved.next")));
    }
  }
}
