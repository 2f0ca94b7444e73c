package candor.persistence.db;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.h2.tools.RunScript;

/// The numbered scripts that make the tables.
final class Migrations {
  private static final List<String> SCRIPTS =
      List.of(
          "V1__first.sql",
          "V2__chain_and_erasure.sql",
          "V3__interview.sql",
          "V4__boards.sql",
          "V5__replies.sql",
          "V6__submittals.sql",
          "V7__jobs_there.sql",
          "V8__stage_of_a_reply.sql",
          "V9__drafts.sql",
          "V10__documents_as_files.sql");

  private Migrations() {}

  /// The version of a file that every script was applied to.
  static int newest() {
    return SCRIPTS.size();
  }

  /// Applies the scripts after a version. H2 commits each statement by itself, so the caller keeps
  /// a copy of the file.
  static void apply(Connection connection, int from) throws SQLException {
    for (var script : SCRIPTS.subList(from, SCRIPTS.size())) {
      run(connection, script);
    }
  }

  private static void run(Connection connection, String script) throws SQLException {
    try (var in = Migrations.class.getResourceAsStream("migration/" + script);
        var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8);
        var results = RunScript.execute(connection, reader)) {
      Objects.requireNonNullElse(results, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
