package candor.persistence.document;

import candor.model.candidate.DocumentLook;
import candor.model.candidate.DocumentLook.Reason;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.Documents;
import candor.model.candidate.KeptFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows text as text, and lets a process of its own draw or read everything else.
public final class SeenDocuments implements DocumentPages {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(txt|text|md|markdown|csv|log|json|vcf)", Pattern.CASE_INSENSITIVE);
  private static final char MARK = '\uFEFF';
  private static final Charset OLD_TEXT = Charset.forName("windows-1252");
  private final Source source;
  private final Duration patience;

  /// Where the bytes are.
  @FunctionalInterface
  public interface Source {
    /// Writes a document's bytes.
    ///
    /// @return whether they are the ones that were kept
    boolean write(KeptFile document, OutputStream out) throws IOException;
  }

  public SeenDocuments(Source source) {
    this(source, PATIENCE);
  }

  SeenDocuments(Source source, Duration patience) {
    this.source = source;
    this.patience = patience;
  }

  @Override
  public DocumentLook look(KeptFile document) {
    return bytes(document)
        .map(bytes -> look(document.fileName(), bytes))
        .orElseGet(() -> new DocumentLook.Unseen(Reason.MISSING));
  }

  private DocumentLook look(String name, byte[] bytes) {
    if (Sort.of(bytes) != Sort.OTHER) {
      return drawn(bytes);
    }
    return TEXT.matcher(name.strip()).matches()
        ? words(bytes)
        : new DocumentLook.Unseen(Reason.OTHER_SORT);
  }

  private Optional<byte[]> bytes(KeptFile document) {
    if (document.size() > Documents.LARGEST) {
      return Optional.empty();
    }
    var out = new ByteArrayOutputStream((int) document.size());
    try {
      return source.write(document, out) ? Optional.of(out.toByteArray()) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static DocumentLook words(byte[] bytes) {
    var text = text(bytes);
    var whole = text.length() <= MOST_CHARACTERS;
    var shown = whole ? text : text.substring(0, MOST_CHARACTERS);
    return new DocumentLook.Words(shown.replace("\r\n", "\n").replace("\uFEFF", ""), whole);
  }

  private static String text(byte[] bytes) {
    var first = bytes.length > 1 ? ByteBuffer.wrap(bytes).getChar() : 0;
    if (first == MARK || first == Character.reverseBytes(MARK)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException older) {
      return new String(bytes, OLD_TEXT);
    }
  }

  private DocumentLook drawn(byte[] bytes) {
    try {
      return Drawn.begin(start(), bytes, patience);
    } catch (IOException noProcess) {
      return new DocumentLook.Unseen(Reason.BROKEN);
    }
  }

  private static Process start() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            // Where the fonts of this system were found the last time; no word of any document.
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
            "-classpath",
            classes(),
            DrawProcess.class.getName()));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(SeenDocuments::isOption);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static boolean isOption(String variable) {
    var name = variable.toUpperCase(Locale.ROOT);
    return name.equals("JAVA_TOOL_OPTIONS")
        || name.equals("JDK_JAVA_OPTIONS")
        || name.equals("CLASSPATH");
  }

  // On the class path, so that the process looks into no more archives than it needs.
  private static String classes() {
    var entries = new ArrayList<String>();
    for (var property : List.of("jdk.module.path", "java.class.path")) {
      for (var entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!entry.isEmpty()) {
          entries.add(isFolderOfArchives(entry) ? entry + File.separator + "*" : entry);
        }
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static boolean isFolderOfArchives(String entry) {
    var folder = Path.of(entry);
    return Files.isDirectory(folder) && !Files.exists(folder.resolve("candor"));
  }
}
