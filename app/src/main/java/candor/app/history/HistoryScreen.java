package candor.app.history;

import candor.app.control.SearchBox;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.history.HistoryStore;
import candor.model.history.Undo;
import candor.model.search.SearchStore;
import candor.model.store.Id;
import candor.model.store.Store;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What was done in the whole workspace, by day; filtered by who, what, whom it is about and when.
/// The change under the cursor stands in the side panel, where it can be taken back.
public final class HistoryScreen implements Place {
  private static final Texts TEXTS = Texts.in(HistoryScreen.class);
  private final HistoryListViewModel model;
  private final HistoryView view;

  /// Where the answers come from, and in whose words.
  public record Sources(Store store, HistoryStore history, HistoryWords words) {}

  /// The list; it reads once it is shown.
  public HistoryScreen(Sources sources, SearchStore search, Dates dates, Lanes lanes, Frame frame) {
    model = new HistoryListViewModel(lanes, sources, search, dates);
    var reading =
        new ReadingViewModel(
            lanes, sources.history(), sources.words(), new Undo(sources.store()), frame::undoable);
    view = new HistoryView(model, reading, lanes, frame, dates);
  }

  /// Shows only what is about a job or a candidate.
  ///
  /// @param name what it is called
  public void about(Id<?> subject, String name) {
    view.about(subject, name);
  }

  /// Opens one change in the side panel.
  public void read(long sequence) {
    view.read(sequence);
  }

  @Override
  public Section section() {
    return Section.HISTORY;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(TEXTS.of("history.name")).getReadOnlyProperty();
  }

  @Override
  public Node content() {
    return view.content();
  }

  @Override
  public Optional<SearchBox> search() {
    return Optional.of(view.search());
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("history.keys.open"), TEXTS.of("history.keysText.open")),
        new Shortcut(TEXTS.of("history.keys.undo"), TEXTS.of("history.keysText.undo")),
        new Shortcut(TEXTS.of("history.keys.find"), TEXTS.of("history.keysText.find")));
  }

  @Override
  public void shown() {
    view.enter();
  }

  @Override
  public void close() {
    view.close();
    model.close();
  }
}
