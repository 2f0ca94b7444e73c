package candor.app.main;

import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.work.Lanes;
import candor.persistence.Progress;
import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the window shows while erased candidates are taken out of the files of the workspace: how
/// far that is. On the window's thread, but for [#at].
final class ErasingPage implements Progress {
  private static final Duration OFTEN = Duration.ofMillis(100);
  private final Lanes lanes;
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox root;
  private volatile double done;
  private Lanes.Later next = () -> {};

  ErasingPage(Lanes lanes) {
    this.lanes = lanes;
    var title = new Label(Messages.of("main.erasing"), Icons.of(Feather.USER_X));
    title.getStyleClass().add("title");
    var text = new Label(Messages.of("main.erasing.text"));
    text.getStyleClass().add("muted");
    Wrapping.wrap(text);
    bar.setAccessibleText(Messages.of("main.erasing"));
    root = new VBox(title, bar, text);
    root.getStyleClass().addAll("page", "erasing");
    look();
  }

  Region root() {
    return root;
  }

  void close() {
    next.cancel();
  }

  @Override
  public void at(Task task, long steps, long of) {
    if (task == Task.ERASING) {
      done = (double) steps / of;
    }
  }

  private void look() {
    bar.setProgress(done);
    next = lanes.after(OFTEN, this::look);
  }
}
