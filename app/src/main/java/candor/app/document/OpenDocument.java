package candor.app.document;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Desktop;
import candor.app.work.Lanes;
import candor.model.candidate.Documents;
import candor.model.candidate.KeptFile;
import candor.model.candidate.MissingDocumentException;
import java.io.IOException;
import java.nio.file.Path;

/// Opens documents in the program that the user's system has for them, and says why one can't be.
public final class OpenDocument {
  private static final Texts TEXTS = Texts.in(OpenDocument.class);
  private final Documents documents;
  private final Lanes lanes;
  private final Frame frame;
  private final Desktop desktop;

  /// What came of asking for a file to open.
  private sealed interface Found {
    record At(Path file) implements Found {}

    record Missing() implements Found {}

    record Failed(String why) implements Found {}
  }

  /// Nothing is opened yet.
  public OpenDocument(Documents documents, Lanes lanes, Frame frame, Desktop desktop) {
    this.documents = documents;
    this.lanes = lanes;
    this.frame = frame;
    this.desktop = desktop;
  }

  /// Opens a document.
  public void open(KeptFile document) {
    lanes.board(
        () -> file(document),
        file -> {
          switch (file) {
            case Found.At(var path) -> desktop.open(path);
            case Found.Missing _ ->
                tell(
                    TEXTS.of("document.missing", document.fileName()),
                    TEXTS.of("document.missing.next"));
            case Found.Failed(var why) ->
                tell(
                    TEXTS.of("document.notOpened", document.fileName()),
                    TEXTS.of("document.notOpened.next", why));
          }
        });
  }

  private Found file(KeptFile document) {
    try {
      return new Found.At(documents.fileOf(document));
    } catch (MissingDocumentException e) {
      return new Found.Missing();
    } catch (IOException e) {
      return new Found.Failed(String.valueOf(e.getMessage()));
    }
  }

  private void tell(String what, String next) {
    frame.notice(Notice.of(Tone.DANGER, what, next));
  }
}
