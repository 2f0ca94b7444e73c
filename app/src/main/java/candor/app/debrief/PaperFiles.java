package candor.app.debrief;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.model.debrief.DecisionPaper;
import candor.model.debrief.Paper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Writes papers into files that the user chooses.
final class PaperFiles {
  private static final Texts TEXTS = Texts.in(PaperFiles.class);
  private final DecisionPaper paper;
  private final DebriefScreen.Desk desk;

  PaperFiles(DecisionPaper paper, DebriefScreen.Desk desk) {
    this.paper = paper;
    this.desk = desk;
  }

  /// Asks where to, and writes it; a file that is there is replaced once the new one is whole.
  void save(Paper content) {
    desk.files()
        .save(
            TEXTS.of("paper.save"),
            TEXTS.of("paper.file"),
            List.of(new FileDialogs.Kind(TEXTS.of("paper.kind"), List.of("*.pdf"))))
        .ifPresent(
            file -> desk.lanes().board(() -> written(file, content), failed -> said(file, failed)));
  }

  private Optional<IOException> written(Path file, Paper content) {
    try {
      var whole = file.toAbsolutePath();
      var aside = whole.resolveSibling(whole.getFileName() + ".part");
      try {
        try (var out = new BufferedOutputStream(Files.newOutputStream(aside))) {
          paper.write(content, out);
        }
        Files.move(aside, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private void said(Path file, Optional<IOException> failed) {
    desk.frame()
        .notice(
            failed
                .map(
                    why -> Notice.of(Tone.DANGER, TEXTS.of("paper.notSaved", file), why.toString()))
                .orElseGet(() -> Notice.of(Tone.SUCCESS, TEXTS.of("paper.saved", file), "")));
  }
}
