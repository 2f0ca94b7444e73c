package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
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
import candor.model.kit.Competency;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// My scorecard of one interview: the ratings, then the recommendation, then the seal.
public final class ScorecardScreen implements Place {
  private static final Texts TEXTS = Texts.in(ScorecardScreen.class);
  private static final List<String> KEYS = List.of("rate", "none", "back", "next", "previous");
  private final InterviewId id;
  private final Frame frame;
  private final Doors doors;
  private final ScorecardViewModel model;
  private final ScorecardView view;
  private final ChangeFeed.Subscription changes;

  /// Where this screen leads to, and what it needs from outside.
  ///
  /// @param notes the notes of an interview
  /// @param salt 32 random bytes in hex, new at each call
  public record Doors(Consumer<InterviewId> notes, Supplier<String> salt) {}

  /// @param clock its zone is the user's
  public ScorecardScreen(
      InterviewId id, Store store, Lanes lanes, Frame frame, Clock clock, Doors doors) {
    this.id = id;
    this.frame = frame;
    this.doors = doors;
    this.model = new ScorecardViewModel(id, store, lanes);
    this.view = new ScorecardView(model, new Dates(clock));
    this.changes = lanes.deliver(store.changes(), model::apply);
    var _ = model.failedProperty().subscribe(this::warn);
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
    return List.of(
        Buttons.plain(
            Action.of(
                TEXTS.of("scorecard.notes"), Feather.EDIT_3, () -> doors.notes().accept(id))));
  }

  @Override
  public Optional<Action> primary() {
    var draft =
        model
            .formProperty()
            .map(form -> form.filter(f -> f.onPanel() && !f.card().isSealed()).isPresent());
    return Optional.of(Action.of(TEXTS.of("scorecard.seal"), Feather.LOCK, this::seal).when(draft));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return KEYS.stream()
        .map(
            key ->
                new Shortcut(
                    TEXTS.of("scorecard.key." + key), TEXTS.of("scorecard.keyText." + key)))
        .toList();
  }

  @Override
  public void shown() {
    model.load();
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

  private static List<String> say(Form.Missing missing) {
    var sentences = new ArrayList<String>();
    if (!missing.unrated().isEmpty()) {
      var names = missing.unrated().stream().map(Competency::name).toList();
      sentences.add(TEXTS.of("scorecard.missing.ratings", String.join(", ", names)));
    }
    if (missing.recommendation()) {
      sentences.add(TEXTS.of("scorecard.missing.recommendation"));
    }
    if (missing.reason()) {
      sentences.add(TEXTS.of("scorecard.missing.reason"));
    }
    return sentences;
  }

  private void warn(boolean failed) {
    if (failed) {
      frame.notice(
          Notice.of(
              Tone.DANGER, TEXTS.of("scorecard.notSaved"), TEXTS.of("scorecard.notSaved.next")));
    }
  }
}
