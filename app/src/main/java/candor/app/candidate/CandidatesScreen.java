package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.SearchBox;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The list of all candidates: found as one types, sorted, filtered by tag; the one under the
/// cursor stands in the side panel.
public final class CandidatesScreen implements Place {
  private static final Texts TEXTS = Texts.in(CandidatesScreen.class);
  private final CandidatesViewModel model;
  private final CandidatesView view;

  /// The list; it reads once it is shown.
  public CandidatesScreen(
      CandidateScreen.Ports ports, CandidateScreen.Doors doors, CandidateScreen.Desk desk) {
    model = new CandidatesViewModel(ports, desk);
    view = new CandidatesView(model, new CandidatePanel(ports, doors, desk), doors, desk);
  }

  /// Asks for the words about somebody new; for commands from elsewhere too.
  public void addCandidate() {
    view.askNew();
  }

  @Override
  public Section section() {
    return Section.CANDIDATES;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(TEXTS.of("candidates.title")).getReadOnlyProperty();
  }

  @Override
  public Node content() {
    return view.content();
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(Action.of(TEXTS.of("candidates.add"), Feather.PLUS, view::askNew));
  }

  @Override
  public Optional<SearchBox> search() {
    return Optional.of(view.search());
  }

  @Override
  public List<Node> tools() {
    return view.tools();
  }

  @Override
  public List<Shortcut> shortcuts() {
    var list =
        Stream.of(
            new Shortcut(TEXTS.of("candidates.keys.open"), TEXTS.of("candidates.open")),
            new Shortcut(TEXTS.of("candidates.keys.add"), TEXTS.of("candidates.add")));
    return Stream.concat(list, CandidateView.shortcuts().stream()).toList();
  }

  @Override
  public void close() {
    view.close();
    model.close();
  }
}
