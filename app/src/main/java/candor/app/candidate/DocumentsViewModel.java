package candor.app.candidate;

import candor.app.candidate.CandidateScreen.Desk;
import candor.app.candidate.CandidateScreen.Ports;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.document.OpenDocument;
import candor.app.document.ShowDocument;
import candor.app.text.Texts;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.candidate.Documents;
import candor.model.candidate.EditCandidates;
import candor.model.candidate.KeptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Documents about one candidate: their bytes are kept in the workspace's own folder, and opened
/// from there.
final class DocumentsViewModel {
  private static final Texts TEXTS = Texts.in(DocumentsViewModel.class);
  private static final long MEGABYTE = 1024 * 1024;
  private final Desk desk;
  private final CandidateId candidate;
  private final Supplier<String> name;
  private final Documents documents;
  private final OpenDocument elsewhere;
  private final ShowDocument showing;
  private final EditCandidates edit;
  private final ReadOnlyIntegerWrapper keeping = new ReadOnlyIntegerWrapper();

  /// What came of reading a file in.
  private sealed interface Kept {
    record Bytes(Documents.Stored stored) implements Kept {}

    record TooLarge() implements Kept {}

    record NoFile() implements Kept {}

    record Failed(String why) implements Kept {}
  }

  DocumentsViewModel(Ports ports, Desk desk, CandidateId candidate, Supplier<String> name) {
    this.desk = desk;
    this.candidate = candidate;
    this.name = name;
    documents = ports.documents();
    elsewhere = new OpenDocument(documents, desk.lanes(), desk.frame(), desk.desktop());
    showing = new ShowDocument(ports.pages(), desk.lanes(), desk.frame(), this::openElsewhere);
    edit = new EditCandidates(ports.store());
  }

  /// How many files are being read in.
  ReadOnlyIntegerProperty keepingProperty() {
    return keeping.getReadOnlyProperty();
  }

  /// Asks for files and adds them.
  void choose() {
    add(desk.files().open(TEXTS.of("candidate.document.choose"), List.of()));
  }

  /// Adds the file at a path as typed or pasted; quotes around it are left out.
  void addAt(String typed) {
    var path = typed.strip().replaceAll("^[\"'](.*)[\"']$", "$1");
    try {
      add(List.of(Path.of(path)));
    } catch (InvalidPathException e) {
      tell(
          TEXTS.of("candidate.document.noFile", typed), TEXTS.of("candidate.document.noFile.next"));
    }
  }

  /// Adds files; each is copied into the workspace, the original stays where it is.
  void add(List<Path> files) {
    for (var file : files) {
      keeping.set(keeping.get() + 1);
      desk.lanes()
          .board(
              () -> keep(file),
              kept -> {
                keeping.set(keeping.get() - 1);
                switch (kept) {
                  case Kept.Bytes(var stored) -> add(fileName(file), stored);
                  case Kept.TooLarge _ ->
                      tell(
                          TEXTS.of("candidate.document.tooLarge", fileName(file)),
                          TEXTS.of("candidate.document.tooLarge.next", megabytes()));
                  case Kept.NoFile _ ->
                      tell(
                          TEXTS.of("candidate.document.noFile", file.toString()),
                          TEXTS.of("candidate.document.noFile.next"));
                  case Kept.Failed(var why) ->
                      tell(
                          TEXTS.of("candidate.document.failed", fileName(file)),
                          TEXTS.of("candidate.document.failed.next", why));
                }
              });
    }
  }

  /// Shows a document beside the candidate.
  void open(Document document) {
    showing.show(document);
  }

  /// Opens a document in the program that the user's system has for it.
  void openElsewhere(KeptFile document) {
    elsewhere.open(document);
  }

  void remove(Document document) {
    desk.lanes()
        .write(
            () -> {
              edit.removeDocument(document.id());
              return document;
            },
            gone ->
                desk.frame()
                    .undoable(
                        TEXTS.of("candidate.document.removed", gone.fileName(), name.get()),
                        desk.undo()));
  }

  /// A size in the unit that one would say it in.
  static String size(long bytes) {
    if (bytes < 1024) {
      return TEXTS.of("candidate.document.bytes", bytes);
    }
    return bytes < MEGABYTE
        ? TEXTS.of("candidate.document.kilobytes", Math.round(bytes / 1024.0))
        : TEXTS.of("candidate.document.megabytes", Math.round(bytes * 10.0 / MEGABYTE) / 10.0);
  }

  private void add(String fileName, Documents.Stored stored) {
    desk.lanes()
        .<Optional<Document>>write(
            () -> edit.addDocument(candidate, fileName, stored),
            added ->
                added.ifPresentOrElse(
                    document ->
                        desk.frame()
                            .undoable(
                                TEXTS.of("candidate.document.added", fileName, name.get()),
                                desk.undo()),
                    () ->
                        tell(
                            TEXTS.of("candidate.document.nobody", fileName),
                            TEXTS.of("candidate.document.nobody.next"))));
  }

  private Kept keep(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Kept.NoFile();
    }
    try {
      if (Files.size(file) > Documents.LARGEST) {
        return new Kept.TooLarge();
      }
      try (var bytes = Files.newInputStream(file)) {
        return new Kept.Bytes(documents.keep(bytes));
      }
    } catch (IOException e) {
      return new Kept.Failed(String.valueOf(e.getMessage()));
    }
  }

  private void tell(String what, String next) {
    desk.frame().notice(Notice.of(Tone.DANGER, what, next));
  }

  private static String megabytes() {
    return Long.toString(Documents.LARGEST / MEGABYTE);
  }

  private static String fileName(Path file) {
    var last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }
}
