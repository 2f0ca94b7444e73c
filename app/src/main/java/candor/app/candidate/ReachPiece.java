package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.text.Texts;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How to reach the candidate: addresses that open in the user's own programs, and one field that
/// tells an email from a phone number and a link by what is typed.
final class ReachPiece extends Piece {
  private static final Texts TEXTS = Texts.in(ReachPiece.class);
  private final CandidateViewModel model;
  private final VBox list = new VBox();
  private final TextField entry = new TextField();
  private List<Contact> shown = List.of();

  ReachPiece(CandidateViewModel model) {
    super(TEXTS.of("candidate.contacts"));
    this.model = model;
    entry.setPromptText(TEXTS.of("candidate.contact.add"));
    entry.setAccessibleText(TEXTS.of("candidate.contact.add"));
    var mark = new StackPane();
    var _ = entry.textProperty().subscribe(text -> mark.getChildren().setAll(icon(sort(text))));
    entry.setOnAction(
        event -> {
          var typed = entry.getText();
          model.addContact(
              sort(typed),
              typed.strip(),
              () -> {
                // What was typed since then stays.
                if (entry.getText().equals(typed)) {
                  entry.clear();
                }
              });
        });
    var add = new HBox(mark, entry);
    add.getStyleClass().add("piece-row");
    add.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(entry, Priority.ALWAYS);
    body(list, add);
  }

  @Override
  void show(Sheet sheet) {
    if (!shown.equals(sheet.contacts())) {
      shown = sheet.contacts();
      replace(list, shown.stream().map(this::row).toList(), entry);
    }
  }

  /// What an address is, by its looks.
  static ContactKind sort(String address) {
    var text = address.strip();
    if (text.contains("@") && !text.contains("/")) {
      return ContactKind.EMAIL;
    }
    return text.matches("\\+?[0-9 ()./-]{3,}") ? ContactKind.PHONE : ContactKind.LINK;
  }

  private Node row(Contact contact) {
    var name = TEXTS.of("candidate.contact.open." + contact.sort().name(), contact.address());
    var remove =
        Buttons.icon(
            Feather.X,
            Action.of(
                TEXTS.of("candidate.contact.remove", contact.address()),
                () -> model.removeContact(contact)));
    return row(icon(contact), link(contact.address(), name, () -> model.open(contact)), remove);
  }

  private Node icon(ContactKind sort) {
    return entry.getText().isBlank() ? Icons.of(Feather.PLUS) : Icons.of(feather(sort));
  }

  private static Feather icon(Contact contact) {
    return feather(contact.sort());
  }

  private static Feather feather(ContactKind sort) {
    return switch (sort) {
      case EMAIL -> Feather.MAIL;
      case PHONE -> Feather.PHONE;
      case LINK -> Feather.LINK;
    };
  }
}
