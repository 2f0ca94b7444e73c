package candor.app.erasure;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.OpenRow;
import candor.app.control.Scroll;
import candor.app.control.SidePanel;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.control.When;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.model.erasure.Erasure;
import candor.model.erasure.ErasureState;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The erasures one below the other; the certificate of one stands in the side panel.
final class ErasuresView {
  private static final Texts TEXTS = Texts.in(ErasuresView.class);
  private final ErasuresViewModel model;
  private final ErasuresScreen.Desk desk;
  private final VBox list = new VBox();
  private final StackPane root = new StackPane(new Loading());

  ErasuresView(ErasuresViewModel model, ErasuresScreen.Desk desk) {
    this.model = model;
    this.desk = desk;
    list.getStyleClass().addAll("page", "erasures");
    model.erasures().addListener((ListChangeListener<Erasure>) _ -> show());
    var _ = model.loaded().subscribe(this::show);
  }

  Node root() {
    return root;
  }

  private void show() {
    if (!model.loaded().get()) {
      return;
    }
    if (model.erasures().isEmpty()) {
      root.getChildren()
          .setAll(
              new EmptyState(
                  Feather.USER_X, TEXTS.of("erasures.none"), TEXTS.of("erasures.none.text")));
      return;
    }
    var text = new Label(TEXTS.of("erasures.text"));
    text.getStyleClass().add("muted");
    Wrapping.wrap(text);
    list.getChildren().setAll(text);
    model.erasures().forEach(erasure -> list.getChildren().add(row(erasure)));
    if (!(root.getChildren().getFirst() instanceof Scroll)) {
      root.getChildren().setAll(new Scroll(list));
    }
  }

  private Node row(Erasure erasure) {
    var who = new Label(TEXTS.of("erasures.row", erasure.reason()));
    who.getStyleClass().add("bold");
    who.setMinWidth(0);
    var what = new Label(Kinds.sentence(erasure.removed()));
    what.getStyleClass().addAll("caption", "muted");
    what.setMinWidth(0);
    var words = new VBox(who, what);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var done = erasure.state() == ErasureState.DONE;
    var when = new When(desk.dates(), erasure.askedAt());
    when.setMinWidth(Label.USE_PREF_SIZE);
    var row =
        new OpenRow(
            TEXTS.of(
                "erasures.row.name",
                erasure.reason(),
                desk.dates().exact(erasure.askedAt()),
                erasure.author()),
            () -> open(erasure),
            words,
            new Tag(
                TEXTS.of(done ? "erasures.done" : "erasures.asked"),
                done ? Tone.SUCCESS : Tone.WARNING,
                done ? Feather.CHECK : Feather.CLOCK),
            when);
    row.getStyleClass().add("erasure-row");
    return row;
  }

  /// Opens the certificate of an erasure.
  private void open(Erasure erasure) {
    var certificate = model.certificate(erasure);
    var page = new VBox();
    page.getStyleClass().addAll("panel-body", "certificate");
    for (var part : certificate.parts()) {
      page.getChildren().add(part(part));
    }
    var save =
        Buttons.plain(
            Action.of(TEXTS.of("certificate.save"), Feather.DOWNLOAD, () -> save(erasure)));
    page.getChildren().add(save);
    desk.frame().panel(new SidePanel(certificate.title(), new Scroll(page), () -> {}));
  }

  private static Node part(CertificateWords.Part part) {
    var title = new Label(part.title());
    title.getStyleClass().add("strong");
    Wrapping.wrap(title);
    var box = new VBox(title);
    box.getStyleClass().add("certificate-part");
    for (var line : part.lines()) {
      var label = new Label(line);
      Wrapping.wrap(label);
      box.getChildren().add(label);
    }
    return box;
  }

  private void save(Erasure erasure) {
    desk.files()
        .save(
            TEXTS.of("certificate.save"),
            TEXTS.of("certificate.file"),
            List.of(new FileDialogs.Kind(TEXTS.of("certificate.kind"), List.of("*.html"))))
        .ifPresent(file -> model.save(erasure, file));
  }
}
