package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.OpenRow;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewSummary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One interview in the list: when, who, for what, where and with whom, and how far it is.
final class InterviewRow {
  private static final Texts TEXTS = Texts.in(InterviewRow.class);
  private final Dates dates;

  InterviewRow(Dates dates) {
    this.dates = dates;
  }

  /// @param actions what the menu of the line offers
  Node of(InterviewSummary summary, Runnable open, List<Action> actions) {
    var interview = summary.interview();
    var begins = label(dates.time(interview.startsAt()), "tabular", "bold");
    var there = zoned(summary);
    var when = new VBox(begins);
    there.ifPresent(text -> when.getChildren().add(label(text, "caption", "muted")));
    when.getStyleClass().add("row-when");
    when.setAlignment(Pos.CENTER_LEFT);
    var calledOff = interview.state() == InterviewState.CANCELLED;
    var name = label(summary.candidateName(), calledOff ? "struck" : "bold");
    var what =
        label(
            TEXTS.of("interviews.what", summary.jobTitle(), interview.round()), "caption", "muted");
    var time = label(OpenRow.oneLine(when), "tabular");
    var who = new VBox(time, name, what);
    who.getStyleClass().add("row-who");
    who.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(who, Priority.ALWAYS);
    var where = new VBox();
    where.getStyleClass().add("row-where");
    where.setAlignment(Pos.CENTER_LEFT);
    if (!interview.place().isEmpty()) {
      where.getChildren().add(label(interview.shortPlace()));
    }
    where.getChildren().add(label(String.join(", ", summary.panel()), "caption", "muted"));
    var parts = new ArrayList<Node>();
    parts.add(when);
    var avatar = new Avatar(summary.candidate(), summary.candidateName());
    parts.add(avatar);
    parts.add(who);
    tag(summary).ifPresent(parts::add);
    parts.add(where);
    var menu = Buttons.menu(Feather.MORE_HORIZONTAL, TEXTS.of("interviews.more"), actions);
    parts.add(menu);
    var row = new OpenRow(name(summary, calledOff), open, parts.toArray(Node[]::new));
    row.spare(where, 42);
    row.spare(avatar, 34);
    row.spare(when, 31, time);
    row.setOnContextMenuRequested(
        event -> {
          menu.fire();
          event.consume();
        });
    return row;
  }

  private Optional<Tag> tag(InterviewSummary summary) {
    return switch (summary.interview().state()) {
      case CANCELLED ->
          Optional.of(new Tag(TEXTS.of("interviews.cancelled"), Tone.NEUTRAL, Feather.SLASH));
      case STARTED ->
          Optional.of(new Tag(TEXTS.of("interviews.running"), Tone.ACCENT, Feather.PLAY));
      case PLANNED, ENDED ->
          summary.mySealed()
              ? Optional.of(new Tag(TEXTS.of("interviews.sealed"), Tone.SUCCESS, Feather.LOCK))
              : summary.interview().state() == InterviewState.ENDED && summary.mine()
                  ? Optional.of(new Tag(TEXTS.of("interviews.toSeal"), Tone.WARNING, Feather.EDIT))
                  : Optional.empty();
    };
  }

  // Where the interview was planned in another zone, its own time is said beside the user's.
  private Optional<String> zoned(InterviewSummary summary) {
    var interview = summary.interview();
    var zone = ZoneId.of(interview.zone());
    var rules = zone.getRules();
    var same =
        rules
            .getOffset(interview.startsAt())
            .equals(dates.zone().getRules().getOffset(interview.startsAt()));
    return same
        ? Optional.empty()
        : Optional.of(
            TEXTS.of("interviews.there", dates.time(interview.startsAt(), zone), city(zone)));
  }

  private String name(InterviewSummary summary, boolean calledOff) {
    var interview = summary.interview();
    return TEXTS.of(
        calledOff ? "interviews.name.cancelled" : "interviews.name",
        dates.exact(interview.startsAt()),
        summary.candidateName(),
        summary.jobTitle(),
        interview.round());
  }

  /// `New York` for `America/New_York`.
  static String city(ZoneId zone) {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinWidth(0);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setTooltip(new Tooltip(text));
    return label;
  }
}
