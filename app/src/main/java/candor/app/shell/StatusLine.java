package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.SavedLabel;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Texts;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// One quiet row at the foot: whether everything is saved, the network, what waits to be sent, the
/// workspace. It tells the truth or nothing.
public final class StatusLine extends HBox {
  private static final Texts TEXTS = Texts.in(StatusLine.class);
  private final SavedLabel saved = new SavedLabel();
  private boolean refused;
  private final Button network;
  private final Button outbox;
  private final Button next = Buttons.quiet(Action.of("", () -> {}));
  private final Label workspace = new Label();
  private final Tag demo =
      new Tag(TEXTS.of("shell.status.demo"), Tone.WARNING, Feather.PLAY_CIRCLE);

  StatusLine(Commands commands) {
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    network = Buttons.quiet(Action.of("", commands::switchNetwork));
    outbox = Buttons.quiet(Action.of("", commands::openOutbox));
    var space = new Region();
    setHgrow(space, Priority.ALWAYS);
    workspace.setGraphic(Icons.of(Feather.HARD_DRIVE));
    workspace.setMinWidth(0);
    for (var whole : List.of(network, outbox, demo)) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    next.setGraphic(Icons.of(Feather.BELL));
    next.setMinWidth(0);
    setNext("", () -> {});
    demo.getStyleClass().add("demo");
    getChildren().addAll(saved, network, outbox, next, space, workspace, demo);
    setDemo(false);
    setNetwork(Network.ONLINE);
    setOutbox(0, 0);
    setWorkspace("");
  }

  /// Everything typed is on the disk, since then.
  public void saved(LocalTime at) {
    var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(at);
    saved.say(Feather.CHECK, TEXTS.of("shell.status.saved", time));
    refused = false;
  }

  /// A change is on its way to the disk.
  public void saving() {
    saved.say(Feather.EDIT_3, TEXTS.of("shell.status.saving"));
  }

  /// A change could not be stored and is only on the screen.
  public void notSaved(String why) {
    saved.warn(TEXTS.of("shell.status.notSaved"), why);
    refused = true;
  }

  /// Whether the last change that was tried could not be stored.
  boolean isRefused() {
    return refused;
  }

  public void setNetwork(Network state) {
    var icon =
        switch (state) {
          case ONLINE -> Feather.WIFI;
          case OFFLINE -> Feather.WIFI_OFF;
          case PAUSED -> Feather.PAUSE_CIRCLE;
        };
    var key =
        switch (state) {
          case ONLINE -> "online";
          case OFFLINE -> "offline";
          case PAUSED -> "paused";
        };
    network.setGraphic(Icons.of(icon));
    network.setText(TEXTS.of("shell.network." + key));
    network.setTooltip(new Tooltip(TEXTS.of("shell.networkHelp." + key)));
  }

  /// How many operations wait to be sent, and how many go on only when somebody sees to them.
  public void setOutbox(int toSend, int asking) {
    outbox.setGraphic(Icons.of(asking > 0 ? Feather.ALERT_CIRCLE : Feather.SEND));
    outbox.setText(TEXTS.of("shell.status.outbox", toSend, asking));
  }

  /// Says quietly what begins next; nothing when empty.
  ///
  /// @param open goes there
  public void setNext(String text, Runnable open) {
    next.setText(text);
    next.setAccessibleText(text);
    next.setTooltip(new Tooltip(text));
    next.setOnAction(event -> open.run());
    next.setVisible(!text.isEmpty());
    next.setManaged(!text.isEmpty());
  }

  public void setWorkspace(String name) {
    workspace.setText(name);
    workspace.setVisible(!name.isEmpty());
  }

  /// Marks practice data, in words and colour.
  public void setDemo(boolean on) {
    demo.setVisible(on);
    demo.setManaged(on);
  }
}
