package candor.persistence;

import candor.model.access.Access;
import candor.model.access.Area;
import candor.model.archive.Exported;
import candor.model.archive.Finding;
import candor.model.archive.Verdict;
import candor.model.store.Operation;
import candor.persistence.archive.ArchiveWriter;
import candor.persistence.archive.Check;
import candor.persistence.archive.Source;
import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.db.Json;
import candor.persistence.db.Kinds;
import candor.persistence.folder.Folders;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.exc.JacksonIOException;

/// Takes a whole workspace out, and looks whether it is sound. Blocks while everything is read; the
/// workspace can be worked on meanwhile, and what is written then is not looked at.
public final class Archive {
  private Archive() {}

  /// Writes everything as one JSON document, as `persistence/README.md` describes it.
  ///
  /// @throws IOException when the stream does not take it
  /// @throws candor.model.access.NotAllowedException when whoever works with it may not see all
  public static Exported export(Workspace workspace, OutputStream out) throws IOException {
    var buffered = new BufferedOutputStream(out, 1 << 16);
    try {
      var exported =
          workspace.contents(
              contents -> {
                Access.of(contents.rows()).require(Area.WORKSPACES);
                return new ArchiveWriter(source(contents))
                    .write(
                        workspace.name(), Database.newestVersion(), workspace.isDemo(), buffered);
              });
      buffered.flush();
      return exported;
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /// The same into a file that is not there yet; durable when it returns. Cut short, no file is
  /// left.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException when it is there; then it is left as it is
  /// @throws IOException when it can't be written
  public static Exported export(Workspace workspace, Path file) throws IOException {
    var done = false;
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      try {
        var exported = export(workspace, Channels.newOutputStream(channel));
        channel.force(true);
        done = true;
        return exported;
      } finally {
        if (!done) {
          Files.delete(file);
        }
      }
    } finally {
      if (done) {
        Folders.sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      }
    }
  }

  /// Reads everything: each row must be what the journal says, the journal without a gap and
  /// chained, the same in the journal beside the database and in the snapshots, every seal and
  /// every document's bytes intact.
  public static Verdict verify(Workspace workspace) {
    return workspace.contents(
        contents -> {
          var verdict = new Check(source(contents), workspace.kept()::isIntact).run();
          var findings = new ArrayList<>(verdict.findings());
          new Witnesses(workspace, findings::add).hear(contents);
          return new Verdict(verdict.rows(), verdict.operations(), findings);
        });
  }

  /// The same of the database of a backup, whose documents are looked at elsewhere.
  static Verdict verify(Contents contents) {
    var verdict = new Check(source(contents), _ -> true).run();
    var findings = new ArrayList<>(verdict.findings());
    contents.chain(sequence -> findings.add(new Finding.OperationAltered(sequence)));
    return new Verdict(verdict.rows(), verdict.operations(), findings);
  }

  /// Whether every row is what the journal says. A seal that is broken, or a document that is not
  /// there, is nothing that the database could be made anew for.
  static boolean isWhole(Contents contents) {
    return isWhole(contents, Progress.NONE);
  }

  /// The same.
  ///
  /// @param progress told of the operations
  static boolean isWhole(Contents contents, Progress progress) {
    return new Check(source(contents, progress), _ -> true)
        .run().findings().stream()
            .allMatch(
                finding ->
                    finding instanceof Finding.SealBroken
                        || finding instanceof Finding.DecisionAltered);
  }

  private static Source source(Contents contents) {
    return source(contents, Progress.NONE);
  }

  private static Source source(Contents contents, Progress progress) {
    var told = new Told(contents, contents.last(), progress);
    return new Source(contents.rows(), told, Kinds.ALL, Json::text);
  }

  private record Told(Contents contents, long last, Progress progress) implements Source.Journal {
    @Override
    public List<Operation> operations(long after, int limit) {
      progress.at(Progress.Task.LOOKING, after, last);
      return contents.operations(after, limit);
    }

    @Override
    public long count() {
      return contents.operations();
    }
  }
}
