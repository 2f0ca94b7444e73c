package candor.app.candidate;

import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.OpenRow;
import candor.app.control.Scroll;
import candor.app.control.Subject;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.candidate.Candidate;
import candor.model.candidate.Document;
import candor.model.interview.InterviewSummary;
import candor.model.note.Note;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One page: who, what to read, where one meets.
final class BriefView extends StackPane {
  private static final Texts TEXTS = Texts.in(BriefView.class);
  private final Dates dates;
  private final BriefScreen.Doors doors;
  private final VBox page = new VBox();
  private final Scroll scroll = new Scroll(page);

  BriefView(BriefViewModel model, Dates dates, BriefScreen.Doors doors) {
    this.dates = dates;
    this.doors = doors;
    page.getStyleClass().addAll("page", "today");
    getChildren().setAll(new Loading());
    var _ = model.briefProperty().subscribe(brief -> brief.ifPresent(this::show));
  }

  private void show(BriefViewModel.Brief brief) {
    if (brief.candidate().isEmpty()) {
      getChildren()
          .setAll(
              new EmptyState(Feather.LOCK, TEXTS.of("brief.gone"), TEXTS.of("brief.gone.text")));
      return;
    }
    build(brief.candidate().get(), brief);
    getChildren().setAll(scroll);
  }

  private void build(Candidate candidate, BriefViewModel.Brief brief) {
    var who = new Subject();
    who.show(
        candidate.id(),
        candidate.name(),
        Stream.of(candidate.headline(), candidate.location())
            .filter(line -> !line.isEmpty())
            .toList());
    var hidden = label(TEXTS.of("brief.hidden"), "caption", "muted");
    hidden.setGraphic(Icons.of(Feather.EYE_OFF));
    page.getChildren()
        .setAll(
            who,
            section("brief.resume", brief.documents(), "brief.resume.none", this::document),
            section("brief.notes", brief.notes(), "brief.notes.none", this::note),
            section("brief.interviews", brief.interviews(), "brief.gone", this::interview),
            hidden);
  }

  private static <T> Node section(
      String title, List<T> items, String nothing, Function<T, Node> row) {
    var box = new VBox(label(TEXTS.of(title), "strong"));
    box.getStyleClass().add("today-section");
    if (items.isEmpty()) {
      box.getChildren().add(label(TEXTS.of(nothing), "muted"));
    }
    items.forEach(item -> box.getChildren().add(row.apply(item)));
    return box;
  }

  private Node document(Document document) {
    var name = label(document.fileName(), "bold");
    return new OpenRow(
        TEXTS.of("brief.resume.open", document.fileName()),
        () -> doors.document().accept(document),
        Icons.of(Feather.FILE_TEXT),
        name);
  }

  private Node note(Note note) {
    var text = label(note.text(), "prose");
    var by = TEXTS.of("brief.notes.by", note.author(), dates.relative(note.writtenAt()));
    var box = new VBox(text, label(by, "caption", "muted"));
    box.getStyleClass().addAll("card", "quiet");
    return box;
  }

  private Node interview(InterviewSummary summary) {
    var interview = summary.interview();
    var said =
        TEXTS.of(
            "brief.interview",
            interview.round(),
            summary.jobTitle(),
            dates.exact(interview.startsAt()));
    var words =
        new VBox(
            label(interview.round(), "bold"),
            label(summary.jobTitle() + "  ·  " + dates.relative(interview.startsAt()), "muted"));
    return new OpenRow(
        said,
        () -> doors.interview().accept(interview.id()),
        Icons.of(Feather.MESSAGE_SQUARE),
        words);
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    Wrapping.wrap(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
