package candor.app.lock;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Scroll;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The recovery sheet: shown once, to be printed or saved and put away, before the workspace is
/// used.
public final class SheetScreen {
  private static final Texts TEXTS = Texts.in(SheetScreen.class);
  private final Sheet sheet;
  private final FileDialogs dialogs;
  private final Lanes lanes;
  private final Label said = new Label();
  private final VBox paper;
  private final StackPane root = new StackPane();
  private final Button first;

  /// What stands on the sheet.
  ///
  /// @param name what the workspace is called
  /// @param date the day it was made, in words
  /// @param code the recovery code in its groups
  public record Sheet(String name, String date, String code) {}

  /// @param done called once the user says that the sheet is put away
  public SheetScreen(Sheet sheet, FileDialogs dialogs, Lanes lanes, Runnable done) {
    this.sheet = sheet;
    this.dialogs = dialogs;
    this.lanes = lanes;
    this.paper = paper();
    var title = label(TEXTS.of("sheet.title"), "title");
    var text = label(TEXTS.of("sheet.text"), "muted");
    var save = Buttons.plain(Action.of(TEXTS.of("sheet.save"), Feather.SAVE, this::save));
    var ways = new FlowPane(save);
    ways.getStyleClass().add("settings-buttons");
    first = save;
    if (hasPrinter()) {
      ways.getChildren()
          .addFirst(
              Buttons.plain(Action.of(TEXTS.of("sheet.print"), Feather.PRINTER, this::print)));
    }
    said.getStyleClass().add("caption");
    Wrapping.wrap(said);
    said.setVisible(false);
    said.managedProperty().bind(said.visibleProperty());
    var kept = new CheckBox(TEXTS.of("sheet.kept"));
    Wrapping.wrap(kept);
    var go =
        Buttons.primary(
            Action.of(TEXTS.of("sheet.done"), Feather.CHECK, done).when(kept.selectedProperty()));
    var box = new VBox(title, text, paper, ways, said, kept, go);
    box.getStyleClass().addAll("lock-box", "sheet-box");
    box.setAlignment(Pos.TOP_LEFT);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var middle = new StackPane(box);
    middle.getStyleClass().add("lock-middle");
    root.getStyleClass().add("lock");
    root.getChildren().add(new Scroll(middle));
  }

  /// Fills the window.
  public Region root() {
    return root;
  }

  /// Puts the keyboard on the first verb; once it is in the window.
  public void begin() {
    first.requestFocus();
  }

  private VBox paper() {
    var name = label(TEXTS.of("sheet.workspace", sheet.name()), "bold");
    var date = label(TEXTS.of("sheet.made", sheet.date()), "caption", "muted");
    var code = label(lines(sheet.code()), "sheet-code", "tabular");
    code.setAccessibleText(TEXTS.of("sheet.code", sheet.code()));
    var how = label(TEXTS.of("sheet.how"));
    var warn = label(TEXTS.of("sheet.warn"));
    warn.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
    var box = new VBox(name, date, code, how, warn);
    box.getStyleClass().addAll("card", "quiet", "sheet-paper");
    return box;
  }

  // Three groups on a line, as one reads and types them.
  private static String lines(String code) {
    return code.replaceAll("((?:[^-]+-){2}[^-]+)-", "$1\n");
  }

  private void print() {
    var job = PrinterJob.createPrinterJob();
    if (job != null && job.showPrintDialog(root.getScene().getWindow())) {
      var printed = job.printPage(paper) && job.endJob();
      tell(TEXTS.of(printed ? "sheet.printed" : "sheet.notPrinted"));
    }
  }

  private void save() {
    dialogs
        .save(
            TEXTS.of("sheet.save"),
            TEXTS.of("sheet.file"),
            List.of(new FileDialogs.Kind(TEXTS.of("sheet.kind"), List.of("*.html"))))
        .ifPresent(file -> lanes.board(() -> written(file), this::tell));
  }

  private String written(Path file) {
    try {
      Files.write(file, html().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      return TEXTS.of("sheet.saved", file);
    } catch (IOException e) {
      return TEXTS.of("sheet.notSaved", file);
    }
  }

  private String html() {
    return """
    <!doctype html>
    <html><head><meta charset="utf-8"><title>%s</title></head>
    <body style="font-family: sans-serif; max-width: 40em; margin: 3em auto">
    <h1>%s</h1><p>%s</p><p>%s</p>
    <p style="font: bold 1.3em monospace">%s</p><p>%s</p><p>%s</p>
    </body></html>
    """
        .formatted(
            plain(TEXTS.of("sheet.title")),
            plain(TEXTS.of("sheet.title")),
            plain(TEXTS.of("sheet.workspace", sheet.name())),
            plain(TEXTS.of("sheet.made", sheet.date())),
            plain(sheet.code()),
            plain(TEXTS.of("sheet.how")),
            plain(TEXTS.of("sheet.warn")));
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void tell(String text) {
    said.setText(text);
    said.setVisible(true);
  }

  private static boolean hasPrinter() {
    return javafx.print.Printer.getDefaultPrinter() != null;
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinHeight(Region.USE_PREF_SIZE);
    Wrapping.wrap(label);
    return label;
  }

  /// Everything on the sheet, for tests.
  Node page() {
    return paper;
  }
}
