package candor.persistence.board.practice;

import candor.model.posting.BoardException;
import candor.model.posting.PostingContent;
import candor.persistence.board.PostingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the practice boards keep, in a file of one JSON line per event: so a posting costs one
/// short append however many there are. A start writes the file anew, without what no longer
/// matters and without a last line that was cut off.
final class PracticeLog {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HEAD = "{\"candor\":\"practice boards\"}\n";
  private final Path file;
  private final Lines lines;
  private final Map<String, Map<UUID, Entry>> boards = new LinkedHashMap<>();

  /// @param place how many postings came to the board before it
  /// @param first the posting as it first came, to which people apply
  /// @param shown the posting as it is shown now; absent when it was closed
  record Entry(UUID reference, int place, PostingContent first, @Nullable PostingContent shown) {}

  /// Opens the log, or begins one.
  ///
  /// @throws IOException when the file can't be written, or is not a log; then it is left
  PracticeLog(Path file, Lines lines) throws IOException {
    this.file = file;
    this.lines = lines;
    if (Files.exists(file) && Files.size(file) > 0) {
      replay(Files.readString(file));
    }
    writeAnew();
  }

  static void copy(Path from, Lines read, Path to, Lines written) throws IOException {
    var text = Files.readString(from);
    if (!text.startsWith(HEAD)) {
      throw new IllegalArgumentException("not a practice board's file");
    }
    var copy = new StringBuilder(HEAD);
    text.substring(HEAD.length(), text.lastIndexOf('\n') + 1)
        .lines()
        .forEach(line -> copy.append(written.written(read.read(line))).append('\n'));
    Files.writeString(to, copy);
  }

  /// All that ever came to a board, in the order of first coming.
  List<Entry> entries(String board) {
    return List.copyOf(boards.getOrDefault(board, Map.of()).values());
  }

  Optional<Entry> entry(String board, UUID reference) {
    return Optional.ofNullable(boards.getOrDefault(board, Map.of()).get(reference));
  }

  Optional<PostingContent> shown(String board, UUID reference) {
    return entry(board, reference).flatMap(entry -> Optional.ofNullable(entry.shown()));
  }

  void publish(String board, UUID reference, PostingContent content) throws IOException {
    append(line(board, reference, content));
    keep(board, reference, content);
  }

  void close(String board, UUID reference) throws IOException {
    if (shown(board, reference).isPresent()) {
      append(line(board, reference, null));
      keep(board, reference, null);
    }
  }

  private void keep(String board, UUID reference, @Nullable PostingContent content) {
    var entries = boards.computeIfAbsent(board, _ -> new LinkedHashMap<>());
    var before = entries.get(reference);
    if (before != null) {
      entries.put(reference, new Entry(reference, before.place(), before.first(), content));
    } else if (content != null) {
      entries.put(reference, new Entry(reference, entries.size(), content, content));
    }
  }

  private void replay(String text) throws IOException {
    if (!text.startsWith(HEAD)) {
      throw new IOException("not a practice board's file");
    }
    try {
      text.substring(HEAD.length(), text.lastIndexOf('\n') + 1)
          .lines()
          .map(lines::read)
          .map(JSON::readTree)
          .forEach(this::replay);
    } catch (JacksonException | BoardException | IllegalArgumentException e) {
      throw new IOException("a damaged practice board's file", e);
    }
  }

  private void replay(JsonNode line) {
    var content = line.path("content");
    keep(
        line.path("board").asString(),
        UUID.fromString(line.path("reference").asString()),
        content.isObject() ? PostingJson.read(content) : null);
  }

  private void append(String line) throws IOException {
    Files.writeString(file, line, StandardOpenOption.APPEND);
  }

  private void writeAnew() throws IOException {
    var text = new StringBuilder();
    text.append(HEAD);
    boards.forEach(
        (board, entries) ->
            entries
                .values()
                .forEach(
                    entry -> {
                      text.append(line(board, entry.reference(), entry.first()));
                      if (!entry.first().equals(entry.shown())) {
                        text.append(line(board, entry.reference(), entry.shown()));
                      }
                    }));
    var aside = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(aside, text);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String line(String board, UUID reference, @Nullable PostingContent content) {
    var line = JSON.createObjectNode().put("board", board).put("reference", reference.toString());
    if (content != null) {
      line.set("content", PostingJson.write(content));
    }
    return lines.written(line.toString()) + "\n";
  }
}
