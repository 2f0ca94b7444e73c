package candor.app.today;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.OpenRow;
import candor.app.control.Scroll;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.candidate.Document;
import candor.model.interview.InterviewSummary;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The day on one page: interviews, scorecards to finish, applications that wait.
final class TodayView extends StackPane {
  // A row of fewer heights of the text has no room for where it is beside who it is, nor for how
  // far it is, nor for the initials.
  private static final double TAGGED = 56;
  private static final double PLAIN = 46;
  private static final double NARROW = 44;
  private static final double NARROWEST = 36;
  private static final Texts TEXTS = Texts.in(TodayView.class);
  private static final int FEW = 2;
  private final Dates dates;
  private final TodayScreen.Doors doors;
  private final VBox page = new VBox();
  private final Scroll scroll = new Scroll(page);
  private boolean beginning;
  private boolean links;

  TodayView(TodayViewModel model, Dates dates, TodayScreen.Doors doors) {
    this.dates = dates;
    this.doors = doors;
    page.getStyleClass().addAll("page", "today");
    getChildren().setAll(new Loading());
    var _ = model.agendaProperty().subscribe(agenda -> agenda.ifPresent(this::show));
  }

  /// Puts the keyboard on the first thing to do, once it is known.
  void begin() {
    beginning = true;
  }

  private void show(Agenda agenda) {
    build(agenda);
    if (beginning) {
      beginning = false;
      focusFirst();
    }
  }

  private void build(Agenda agenda) {
    page.getChildren().clear();
    links =
        Stream.concat(agenda.today().stream(), agenda.next().stream())
            .anyMatch(entry -> entry.summary().interview().link().isPresent());
    if (isNew(agenda)) {
      page.getChildren().add(new FirstSteps(agenda.steps(), doors));
    }
    if (agenda.waiting() > 0) {
      page.getChildren().add(waiting(agenda.waiting()));
    }
    if (!agenda.today().isEmpty()) {
      page.getChildren().add(section(TEXTS.of("today.interviews"), rows(agenda.today())));
    }
    if (!agenda.toFinish().isEmpty()) {
      page.getChildren().add(section(TEXTS.of("today.toFinish"), toFinish(agenda.toFinish())));
    }
    if (!agenda.overdue().isEmpty()) {
      page.getChildren()
          .add(
              section(
                  TEXTS.of("today.overdue"),
                  agenda.overdue().stream().<Node>map(this::overdue).toList()));
    }
    if (!agenda.next().isEmpty()) {
      page.getChildren().add(section(TEXTS.of("today.next"), rows(agenda.next())));
    }
    if (agenda.isEmpty() && !isNew(agenda)) {
      getChildren().setAll(nothing());
    } else {
      getChildren().setAll(scroll);
    }
  }

  private boolean isNew(Agenda agenda) {
    return doors.planInterview().isPresent() && !agenda.steps().isDone();
  }

  private Node nothing() {
    var title = TEXTS.of("today.nothing");
    return doors
        .planInterview()
        .map(plan -> Action.of(TEXTS.of("today.plan"), Feather.PLUS, plan))
        .map(plan -> new EmptyState(Feather.SUN, title, TEXTS.of("today.nothing.text"), plan))
        .orElseGet(() -> new EmptyState(Feather.SUN, title, TEXTS.of("today.nothing.mine")));
  }

  // Never away from somebody who types.
  private void focusFirst() {
    var scene = getScene();
    if (scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
      // What scrolls holds its content only once it was dressed.
      applyCss();
      Stream.of(".open-row", ".button.accent")
          .flatMap(what -> page.lookupAll(what).stream())
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private Node section(String title, List<Node> rows) {
    var heading = label(title, "strong");
    var box = new VBox(heading);
    box.getStyleClass().add("today-section");
    box.getChildren().addAll(rows);
    return box;
  }

  private List<Node> rows(List<Agenda.Entry> entries) {
    return entries.stream().<Node>map(this::row).toList();
  }

  private Node row(Agenda.Entry entry) {
    var summary = entry.summary();
    var interview = summary.interview();
    var parts = new ArrayList<Node>();
    var when = when(summary);
    parts.add(when);
    var avatar = new Avatar(summary.candidate(), summary.candidateName());
    parts.add(avatar);
    var time = label(OpenRow.oneLine(when), "tabular");
    var who = new VBox(time, label(summary.candidateName(), "strong"));
    who.getChildren()
        .add(label(TEXTS.of("today.what", summary.jobTitle(), interview.round()), "muted"));
    if (!entry.mine().isEmpty()) {
      who.getChildren().add(mine(entry.mine()));
    }
    who.setMinWidth(0);
    who.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(who, Priority.ALWAYS);
    parts.add(who);
    var state = state(summary);
    state.ifPresent(
        tag -> {
          parts.add(tag);
          state(summary).ifPresent(below -> who.getChildren().add(inPlaceOf(tag, below)));
        });
    var where = new VBox();
    where.getStyleClass().add("row-where");
    where.setAlignment(Pos.CENTER_LEFT);
    if (!interview.place().isEmpty()) {
      where.getChildren().add(place(interview.shortPlace()));
      who.getChildren().add(inPlaceOf(where, place(interview.shortPlace(), "caption", "muted")));
    }
    where.getChildren().add(label(String.join(", ", summary.panel()), "caption", "muted"));
    parts.add(where);
    var name =
        TEXTS.of(
            interview.place().isEmpty() ? "today.name" : "today.name.at",
            dates.exact(interview.startsAt()),
            summary.candidateName(),
            summary.jobTitle(),
            interview.round(),
            interview.place());
    var row =
        new OpenRow(
            name, () -> doors.interview().accept(interview.id()), parts.toArray(Node[]::new));
    row.spare(where, state.isPresent() ? TAGGED : PLAIN);
    row.spare(avatar, NARROWEST);
    row.spare(when, NARROWEST, time);
    state.ifPresent(tag -> row.spare(tag, NARROW));
    row.getStyleClass().add("today-row");
    interview
        .link()
        .ifPresentOrElse(
            link -> {
              row.getChildren().add(link(link));
              onKey(row, KeyCode.L, () -> doors.link().accept(link));
            },
            () -> {
              if (links) {
                row.getChildren().add(gap());
              }
            });
    entry
        .resume()
        .ifPresentOrElse(
            resume -> {
              row.getChildren().add(resume(resume, summary.candidateName()));
              onKey(row, KeyCode.R, () -> doors.resume().accept(resume));
            },
            () -> row.getChildren().add(gap()));
    return row;
  }

  private static Label place(String place, String... looks) {
    var label = label(place, looks);
    label.setGraphic(Icons.of(Feather.MAP_PIN));
    return label;
  }

  // Seen where there is no room for the other.
  private static Node inPlaceOf(Node other, Node spare) {
    spare.visibleProperty().bind(other.visibleProperty().not());
    spare.managedProperty().bind(spare.visibleProperty());
    return spare;
  }

  private static void onKey(Node row, KeyCode key, Runnable run) {
    row.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == key && !event.isShortcutDown() && !event.isAltDown()) {
            run.run();
            event.consume();
          }
        });
  }

  private Node link(URI link) {
    var button =
        Buttons.icon(
            Feather.VIDEO,
            Action.of(
                TEXTS.of("today.link", link, TEXTS.of("today.link.key")),
                () -> doors.link().accept(link)));
    button.setFocusTraversable(false);
    return button;
  }

  private Node resume(Document resume, String name) {
    var button =
        Buttons.icon(
            Feather.FILE_TEXT,
            Action.of(
                TEXTS.of("today.resume", name, TEXTS.of("today.resume.key")),
                () -> doors.resume().accept(resume)));
    // Its key is on the line itself.
    button.setFocusTraversable(false);
    return button;
  }

  // Its place is kept, so that what is before it stands below each other.
  private static Node gap() {
    var none = new Region();
    none.getStyleClass().add("no-button");
    return none;
  }

  private Node overdue(Agenda.Due due) {
    var application = due.card().application();
    var step = application.nextStep();
    var on = Optional.ofNullable(application.nextStepOn());
    var since = on.map(dates::relative).orElse("");
    var what = label(TEXTS.of("today.overdue.step", step, due.card().name()), "bold");
    Wrapping.wrap(what);
    var words = new VBox(what, label(due.jobTitle(), "caption", "muted"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return new OpenRow(
        TEXTS.of("today.overdue.name", step, due.card().name(), due.jobTitle(), since),
        () -> doors.candidate().accept(application.candidate()),
        new Avatar(application.candidate(), due.card().name(), Avatar.Size.SMALL),
        words,
        new Tag(since, Tone.WARNING, Feather.CLOCK));
  }

  // All of them are in the tooltip.
  private static Node mine(List<String> names) {
    var all = String.join(", ", names);
    var few = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
    var label =
        label(
            names.size() > FEW
                ? TEXTS.of("today.mine.more", few, names.size() - FEW)
                : TEXTS.of("today.mine", all),
            "caption",
            "muted");
    label.setTooltip(new Tooltip(all));
    return label;
  }

  private VBox when(InterviewSummary summary) {
    var interview = summary.interview();
    var start = interview.startsAt();
    var box = new VBox(label(dates.time(start), "strong", "tabular"));
    var day = dates.dayOf(start);
    var more =
        day.equals(dates.today()) ? TEXTS.of("today.minutes", interview.minutes()) : dates.day(day);
    box.getChildren().add(label(more, "caption", "muted"));
    var zone = ZoneId.of(interview.zone());
    var here = dates.zone().getRules().getOffset(start);
    if (!zone.getRules().getOffset(start).equals(here)) {
      var city = interview.zone().substring(interview.zone().lastIndexOf('/') + 1);
      box.getChildren()
          .add(
              label(
                  TEXTS.of("today.there", dates.time(start, zone), city.replace('_', ' ')),
                  "caption",
                  "muted"));
    }
    box.getStyleClass().add("today-when");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static Optional<Tag> state(InterviewSummary summary) {
    if (summary.mySealed()) {
      return Optional.of(new Tag(TEXTS.of("today.sealed"), Tone.SUCCESS, Feather.LOCK));
    }
    return switch (summary.interview().state()) {
      case STARTED -> Optional.of(new Tag(TEXTS.of("today.running"), Tone.ACCENT, Feather.PLAY));
      case ENDED -> Optional.of(new Tag(TEXTS.of("today.ended"), Tone.NEUTRAL, Feather.CHECK));
      case PLANNED, CANCELLED -> Optional.empty();
    };
  }

  private List<Node> toFinish(List<InterviewSummary> summaries) {
    return summaries.stream().<Node>map(this::unfinished).toList();
  }

  private Node unfinished(InterviewSummary summary) {
    var interview = summary.interview();
    var held = dates.relative(interview.startsAt());
    var words =
        new VBox(
            label(summary.candidateName(), "bold"),
            label(
                TEXTS.of("today.what", summary.jobTitle(), interview.round()), "caption", "muted"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var age =
        new Tag(held, dates.daysSince(interview.startsAt()) > 1 ? Tone.WARNING : Tone.NEUTRAL);
    var go = label(TEXTS.of("today.finish"), "muted");
    go.setGraphic(Icons.of(Feather.CHECK_SQUARE));
    go.setMinWidth(Region.USE_PREF_SIZE);
    return new OpenRow(
        TEXTS.of("today.finish.name", summary.candidateName(), interview.round(), held),
        () -> doors.scorecard().accept(interview.id()),
        new Avatar(summary.candidate(), summary.candidateName(), Avatar.Size.SMALL),
        words,
        age,
        go);
  }

  private Node waiting(int count) {
    var text = label(TEXTS.of("today.waiting", count), "bold");
    text.setGraphic(Icons.of(Feather.INBOX));
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var line =
        new HBox(text, Buttons.plain(Action.of(TEXTS.of("today.waiting.look"), doors.proposals())));
    line.getStyleClass().addAll("card", "quiet", "today-waiting");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinWidth(0);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setTooltip(new Tooltip(text));
    return label;
  }
}
