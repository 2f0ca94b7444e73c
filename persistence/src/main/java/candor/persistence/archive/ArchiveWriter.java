package candor.persistence.archive;

import candor.model.archive.Exported;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a whole workspace as one JSON document; `persistence/README.md` describes it. The same
/// content gives the same bytes.
public final class ArchiveWriter {
  /// The version of the document's shape.
  public static final int VERSION = 1;

  private static final int PAGE = 200;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final Source source;
  private final Closed closed;

  /// Prepares to write what the source holds.
  public ArchiveWriter(Source source) {
    this.source = source;
    this.closed = new Closed(source.rows());
  }

  /// Writes it; the stream stays open.
  ///
  /// @param tables the version of the workspace's tables
  /// @param demo whether its content is made up
  public Exported write(String name, int tables, boolean demo, OutputStream out) {
    long rows = 0;
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("format", "candor-archive");
      json.writeNumberProperty("version", VERSION);
      json.writeNumberProperty("tables", tables);
      json.writeStringProperty("workspace", name);
      json.writeBooleanProperty("demo", demo);
      json.writeNumberProperty("operations", source.journal().count());
      json.writeNumberProperty("closedScorecards", closed.count());
      json.writeObjectPropertyStart("rows");
      for (var kind : source.kinds()) {
        rows += rows(json, kind);
      }
      json.writeEndObject();
      json.writeArrayPropertyStart("journal");
      journal(json);
      json.writeEndArray();
      json.writeEndObject();
    }
    return new Exported(rows, source.journal().count(), closed.count());
  }

  private <R extends Row<R>> long rows(JsonGenerator json, Kind<R> kind) {
    json.writeArrayPropertyStart(kind.name());
    var rows = source.rows().all(kind);
    for (var row : rows) {
      if (closed.hides(row)) {
        json.writeStartObject();
        json.writeStringProperty("id", row.id().value().toString());
        json.writeBooleanProperty("closed", true);
        json.writeEndObject();
      } else {
        json.writeRawValue(source.json().json(kind, kind.values(row)));
      }
    }
    json.writeEndArray();
    return rows.size();
  }

  private void journal(JsonGenerator json) {
    long last = 0;
    List<Operation> page;
    do {
      page = source.journal().operations(last, PAGE);
      for (var operation : page) {
        operation(json, operation);
        last = operation.sequence();
      }
    } while (!page.isEmpty());
  }

  private void operation(JsonGenerator json, Operation operation) {
    json.writeStartObject();
    json.writeNumberProperty("sequence", operation.sequence());
    json.writeStringProperty("id", operation.id().toString());
    json.writeStringProperty("at", operation.at().toString());
    json.writeStringProperty("author", operation.author());
    json.writeStringProperty("act", operation.act());
    var target = operation.target();
    if (target != null) {
      json.writeNumberProperty("target", target);
    }
    json.writeArrayPropertyStart("edits");
    for (var edit : operation.edits()) {
      json.writeStartObject();
      json.writeStringProperty("kind", edit.kind().name());
      json.writeStringProperty("row", edit.row().toString());
      if (closed.hides(edit)) {
        json.writeBooleanProperty("closed", true);
      } else if (edit.isErased()) {
        json.writeBooleanProperty("erased", true);
      } else {
        values(json, "before", edit.kind(), edit.before());
        values(json, "after", edit.kind(), edit.after());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void values(
      JsonGenerator json,
      String name,
      Kind<?> kind,
      @Nullable Map<String, @Nullable Object> values) {
    if (values != null) {
      json.writeName(name);
      json.writeRawValue(source.json().json(kind, values));
    }
  }
}
