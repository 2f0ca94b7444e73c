package candor.app.control;

import candor.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows one notice until it is put away.
public final class NoticeBar extends HBox {
  private static final Texts TEXTS = Texts.in(NoticeBar.class);

  private final Notice notice;

  public NoticeBar(Notice notice, Runnable dismiss) {
    this.notice = notice;
    getStyleClass().addAll("notice", notice.tone().styleClass());
    setAlignment(Pos.CENTER_LEFT);
    var what = new Label(notice.what());
    what.getStyleClass().add("notice-what");
    Wrapping.wrap(what);
    what.setMinHeight(USE_PREF_SIZE);
    var words = new VBox(what);
    words.setAlignment(Pos.CENTER_LEFT);
    if (!notice.next().isEmpty()) {
      var next = new Label(notice.next());
      Wrapping.wrap(next);
      next.setMinHeight(USE_PREF_SIZE);
      words.getChildren().add(next);
    }
    setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icons.of(icon(notice.tone()), toneName(notice.tone())), words);
    notice.action().ifPresent(action -> getChildren().add(Buttons.plain(action)));
    getChildren()
        .add(Buttons.icon(Feather.X, Action.of(TEXTS.of("control.notice.dismiss"), dismiss)));
  }

  /// Whether it says that this happened.
  public boolean says(String what) {
    return notice.what().equals(what);
  }

  /// Whether it goes once what was not saved is.
  public boolean isUntilSaved() {
    return notice.untilSaved();
  }

  private static Feather icon(Tone tone) {
    return switch (tone) {
      case NEUTRAL, ACCENT -> Feather.INFO;
      case SUCCESS -> Feather.CHECK_CIRCLE;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case DANGER -> Feather.ALERT_OCTAGON;
    };
  }

  private static String toneName(Tone tone) {
    return switch (tone) {
      case NEUTRAL, ACCENT -> TEXTS.of("control.notice.info");
      case SUCCESS -> TEXTS.of("control.notice.success");
      case WARNING -> TEXTS.of("control.notice.warning");
      case DANGER -> TEXTS.of("control.notice.danger");
    };
  }
}
