package candor.app.erasure;

import candor.app.control.PageHeader;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// All erasures, each with its certificate.
public final class ErasuresScreen implements Place {
  private static final Texts TEXTS = Texts.in(ErasuresScreen.class);
  private final Runnable back;
  private final ErasuresViewModel model;
  private final ErasuresView view;
  private final ChangeFeed.Subscription changes;

  /// What stands around it.
  public record Desk(Lanes lanes, Frame frame, FileDialogs files, Dates dates) {}

  /// @param back the list of candidates
  public ErasuresScreen(Store store, Desk desk, Runnable back) {
    this.back = back;
    model = new ErasuresViewModel(store, desk);
    view = new ErasuresView(model, desk);
    changes = desk.lanes().deliver(store.changes(), model::apply);
    model.load();
  }

  @Override
  public Section section() {
    return Section.CANDIDATES;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("erasures.title"));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("erasures.back"), back));
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public void close() {
    changes.close();
  }
}
