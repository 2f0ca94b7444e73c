package candor.app.document;

import candor.app.control.SidePanel;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.KeptFile;
import java.util.List;
import java.util.function.Consumer;

/// Shows documents in the window's side panel, for which no other program is needed; from there
/// they can be opened in their own.
public final class ShowDocument {
  private static final Texts TEXTS = Texts.in(ShowDocument.class);
  private final DocumentPages pages;
  private final Lanes lanes;
  private final Frame frame;
  private final Consumer<KeptFile> openElsewhere;

  /// Nothing is shown yet.
  ///
  /// @param openElsewhere opens a document in its own program
  public ShowDocument(
      DocumentPages pages, Lanes lanes, Frame frame, Consumer<KeptFile> openElsewhere) {
    this.pages = pages;
    this.lanes = lanes;
    this.frame = frame;
    this.openElsewhere = openElsewhere;
  }

  /// Shows a document above what the side panel shows, which is there again after it.
  public void show(KeptFile document) {
    var model = new DocumentViewModel(pages, lanes);
    var pane = new DocumentPane(model, openElsewhere);
    pane.getStyleClass().add("panel-body");
    model.offer(List.of(document));
    model.show(true);
    frame.panel(new SidePanel(TEXTS.of("document.panel"), pane, model::close).above());
  }
}
