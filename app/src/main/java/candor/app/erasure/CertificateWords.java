package candor.app.erasure;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.erasure.ErasedApplication;
import candor.model.erasure.ErasedFiles;
import candor.model.erasure.Erasure;
import candor.model.erasure.ErasureState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is certified of an erasure, in words: nothing in it says who it was.
public final class CertificateWords {
  private static final Texts TEXTS = Texts.in(CertificateWords.class);
  private final Erasure erasure;
  private final Dates dates;

  /// A heading with sentences below it.
  public record Part(String title, List<String> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  public CertificateWords(Erasure erasure, Dates dates) {
    this.erasure = erasure;
    this.dates = dates;
  }

  /// What it is called.
  public String title() {
    return TEXTS.of("certificate.title");
  }

  /// All that it says, in order.
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(new Part(TEXTS.of("certificate.what"), what()));
    parts.add(new Part(TEXTS.of("certificate.removed"), removed()));
    parts.add(new Part(TEXTS.of("certificate.files"), files()));
    parts.add(new Part(TEXTS.of("certificate.stays"), stays()));
    parts.add(
        new Part(
            TEXTS.of("certificate.beyond"),
            List.of(
                TEXTS.of("certificate.beyond.text"),
                TEXTS.of("certificate.beyond.backups"),
                TEXTS.of("certificate.beyond.opened"),
                TEXTS.of("certificate.beyond.boards"))));
    return parts;
  }

  /// The same as plain text.
  public String text() {
    return title()
        + "\n\n"
        + parts().stream()
            .map(part -> part.title() + "\n" + lines(part.lines()))
            .collect(Collectors.joining("\n"));
  }

  /// The same as a page of its own, for a file.
  public String html() {
    var body = new StringBuilder();
    for (var part : parts()) {
      body.append("<h2>").append(escaped(part.title())).append("</h2>\n<ul>\n");
      part.lines().forEach(line -> body.append("<li>").append(escaped(line)).append("</li>\n"));
      body.append("</ul>\n");
    }
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%1$s</title>
    <style>
    body { font: 16px/1.5 sans-serif; max-width: 42em; margin: 3em auto; padding: 0 1.5em; color: #1f2328; }
    h1 { font-size: 1.75em; border-bottom: 1px solid #d0d7de; padding-bottom: 0.4em; }
    h2 { font-size: 1.05em; margin: 1.8em 0 0.4em; }
    ul { margin: 0; padding-left: 1.2em; }
    li { margin: 0.25em 0; }
    @media print { body { margin: 0 auto; } }
    </style>
    </head>
    <body>
    <h1>%1$s</h1>
    %2$s</body>
    </html>
    """
        .formatted(escaped(title()), body);
  }

  private List<String> what() {
    var lines = new ArrayList<String>();
    lines.add(TEXTS.of("certificate.candidate", erasure.candidate()));
    lines.add(TEXTS.of("certificate.asked", dates.exact(erasure.askedAt()), erasure.author()));
    lines.add(TEXTS.of("certificate.reason", erasure.reason()));
    var done = erasure.doneAt();
    lines.add(
        erasure.state() == ErasureState.DONE && done != null
            ? TEXTS.of("certificate.done", dates.exact(done))
            : TEXTS.of("certificate.open"));
    return lines;
  }

  private List<String> removed() {
    var lines =
        erasure.removed().stream()
            .map(Kinds::words)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
    lines.addFirst(TEXTS.of("certificate.person"));
    return lines;
  }

  private List<String> files() {
    var files = erasure.files();
    return files == null ? List.of(TEXTS.of("certificate.files.open")) : files(files);
  }

  private static List<String> files(ErasedFiles files) {
    var lines = new ArrayList<String>();
    lines.add(TEXTS.of("certificate.files.database"));
    lines.add(TEXTS.of("certificate.files.edits", files.edits()));
    lines.add(TEXTS.of("certificate.files.snapshots", files.snapshots()));
    if (files.dropped() > 0) {
      lines.add(TEXTS.of("certificate.files.dropped", files.dropped()));
    }
    lines.add(TEXTS.of("certificate.files.documents", files.documents()));
    if (files.others() > 0) {
      lines.add(TEXTS.of("certificate.files.others", files.others()));
    }
    return lines;
  }

  private List<String> stays() {
    var lines = new ArrayList<String>();
    lines.add(TEXTS.of("certificate.stays.this"));
    lines.add(TEXTS.of("certificate.stays.journal"));
    erasure.applications().forEach(application -> lines.add(stays(application)));
    return lines;
  }

  private static String stays(ErasedApplication application) {
    var stays =
        application.stays().stream()
            .map(stay -> TEXTS.of("certificate.stay", stay.stage(), stay.days()))
            .collect(Collectors.joining(", "));
    var outcome = TEXTS.of("certificate.outcome." + application.outcome());
    return application.source().isEmpty()
        ? TEXTS.of("certificate.application", application.title(), outcome, stays)
        : TEXTS.of(
            "certificate.application.from",
            application.title(),
            outcome,
            stays,
            application.source());
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> "  - " + line + "\n").collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
