package candor.persistence.db;

import candor.model.store.Operation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// An operation with all that the journal's tables hold of it, as it is written into files.
///
/// @param operation what was done; read from a file that left old values out, its edits say of a
///   created row that nothing was before, and of the others that something was, but not what
/// @param undoable whether undo reaches it
/// @param subjects the ids of what it is about
/// @param link what ties it to the one before; nothing for those of before there was a chain
record Entry(
    Operation operation, UUID device, boolean undoable, Set<UUID> subjects, Optional<Link> link) {
  private static final JsonMapper JSON = JsonMapper.shared();

  Entry {
    subjects = Set.copyOf(subjects);
  }

  /// Where the journal ends when it is the newest.
  Journal.End end() {
    return new Journal.End(operation.sequence(), link.map(Link::hash).orElse(Chain.BEGINNING));
  }

  /// What the second journal keeps of it: without the old values, which the rows have.
  byte[] bytes() {
    return bytes(EditText.of(operation));
  }

  /// The same.
  ///
  /// @param texts of its edits
  byte[] bytes(List<EditText> texts) {
    return json(texts, false).getBytes(StandardCharsets.UTF_8);
  }

  /// What it is written as, with old values: one JSON object on one line.
  String json() {
    return json(EditText.of(operation), true);
  }

  private String json(List<EditText> texts, boolean old) {
    var json = JSON.createObjectNode();
    json.put("sequence", operation.sequence());
    json.put("id", operation.id().toString());
    json.put("at", operation.at().toString());
    json.put("author", operation.author());
    json.put("device", device.toString());
    json.put("act", operation.act());
    json.put("target", operation.target());
    json.put("undoable", undoable);
    var about = json.putArray("subjects");
    subjects.stream().map(UUID::toString).sorted().forEach(about::add);
    link.ifPresent(tie -> json.put("link", tie.hash()));
    var edits = json.putArray("edits");
    for (var i = 0; i < operation.edits().size(); i++) {
      var edit = edits.addObject();
      write(edit, operation.edits().get(i), texts.get(i), old);
      if (link.isPresent()) {
        write(edit, link.get().marks().get(i));
      }
    }
    return json.toString();
  }

  /// Reads what [#json] wrote.
  ///
  /// @throws IllegalArgumentException when it can't be understood
  static Entry of(byte[] bytes) {
    try {
      var json = JSON.readTree(bytes);
      var edits = new ArrayList<Operation.Edit>();
      var marks = new ArrayList<Mark>();
      for (var edit : json.required("edits")) {
        edits.add(edit(edit));
        if (json.has("link")) {
          marks.add(mark(edit));
        }
      }
      var target = json.required("target");
      var operation =
          new Operation(
              json.required("sequence").asLong(),
              id(json, "id"),
              Instant.parse(json.required("at").asString()),
              json.required("author").asString(),
              json.required("act").asString(),
              target.isNull() ? null : target.asLong(),
              edits);
      var subjects = new HashSet<UUID>();
      json.required("subjects").forEach(each -> subjects.add(UUID.fromString(each.asString())));
      return new Entry(
          operation,
          id(json, "device"),
          json.required("undoable").asBoolean(),
          subjects,
          json.has("link")
              ? Optional.of(new Link(json.required("link").asString(), marks))
              : Optional.empty());
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("not an operation", e);
    }
  }

  private static void write(ObjectNode json, Operation.Edit edit, EditText text, boolean old) {
    json.put("kind", edit.kind().name());
    json.put("row", edit.row().toString());
    if (edit.isErased()) {
      json.put("erased", true);
      return;
    }
    json.put("created", edit.before() == null);
    var before = text.before();
    if (old && before != null) {
      json.putRawValue("before", new RawValue(before));
    }
    var after = text.after();
    if (after == null) {
      json.putNull("after");
    } else {
      json.putRawValue("after", new RawValue(after));
    }
  }

  private static void write(ObjectNode json, Mark mark) {
    var salt = mark.salt();
    if (salt != null) {
      json.put("salt", salt.toString());
    }
    json.put("digest", mark.digest());
  }

  private static Mark mark(JsonNode json) {
    return new Mark(json.has("salt") ? id(json, "salt") : null, json.required("digest").asString());
  }

  private static Operation.Edit edit(JsonNode json) {
    var kind = Kinds.named(json.required("kind").asString());
    if (json.has("erased")) {
      return new Operation.Edit(kind, id(json, "row"), null, null);
    }
    var before = json.get("before");
    var after = json.required("after");
    return new Operation.Edit(
        kind,
        id(json, "row"),
        json.required("created").asBoolean()
            ? null
            : before == null ? Map.of() : Json.fromJson(kind, before),
        after.isNull() ? null : Json.fromJson(kind, after));
  }

  private static UUID id(JsonNode json, String field) {
    return UUID.fromString(json.required(field).asString());
  }
}
