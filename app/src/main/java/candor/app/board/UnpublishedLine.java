package candor.app.board;

import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.posting.BoardAccount;
import candor.model.posting.Posting;
import candor.model.posting.PostingStore;
import candor.model.posting.PostingStore.OpenJob;
import candor.model.store.Change;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// The open jobs that are on no board, in a line that leads to the first of them; it is not there
/// when there are none. On the window's thread.
final class UnpublishedLine extends FlowPane {
  private static final Texts TEXTS = Texts.in(UnpublishedLine.class);
  private static final int NAMED = 3;
  private final Consumer<JobId> openJob;
  private final Refresh<List<OpenJob>> refresh;

  UnpublishedLine(PostingStore postings, Lanes lanes, Consumer<JobId> openJob) {
    this.openJob = openJob;
    this.refresh = new Refresh<>(lanes, postings::unpublished, this::show);
    getStyleClass().add("board-unpublished");
    setMinWidth(0);
    show(List.of());
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(UnpublishedLine::isOurs)) {
      refresh.ask();
    }
  }

  private static boolean isOurs(Change<?> change) {
    return change.row() instanceof Job
        || change.row() instanceof Posting
        || change.row() instanceof BoardAccount;
  }

  private void show(List<OpenJob> jobs) {
    getChildren().setAll(muted(TEXTS.of("board.unpublished", jobs.size())));
    jobs.stream().limit(NAMED).map(this::link).forEach(getChildren()::add);
    if (jobs.size() > NAMED) {
      getChildren().add(muted(TEXTS.of("board.unpublished.more", jobs.size() - NAMED)));
    }
    setVisible(!jobs.isEmpty());
    setManaged(!jobs.isEmpty());
  }

  private Hyperlink link(OpenJob job) {
    var link = new Hyperlink(job.title());
    Wrapping.wrap(link);
    link.maxWidthProperty().bind(widthProperty().map(_ -> room()));
    link.setOnAction(_ -> openJob.accept(job.id()));
    return link;
  }

  private double room() {
    return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
  }

  private static Label muted(String words) {
    var label = new Label(words);
    label.getStyleClass().add("muted");
    return label;
  }
}
