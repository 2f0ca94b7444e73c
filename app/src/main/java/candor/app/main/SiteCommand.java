package candor.app.main;

import candor.model.posting.BoardException;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.persistence.JobBoards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `candor site INTO [--of FOLDER]`.
@Command(
    name = "site",
    description = "Writes the career site of a workspace into a folder, with every open job.",
    mixinStandardHelpOptions = true)
final class SiteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "INTO", description = "The folder; it is made if it is not there.")
  private @Nullable Path into;

  @Option(
      names = "--of",
      paramLabel = "FOLDER",
      description = "The workspace; by default the one that was open last.")
  private @Nullable Path folder;

  @Mixin private GivenKey key = new GivenKey();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var place = Objects.requireNonNull(into).toAbsolutePath();
    try (var workspace = OpenedFolder.of(folder, key);
        var boards = new JobBoards(workspace, InstantSource.system())) {
      var site =
          new EditBoards(workspace.store())
              .all().stream()
                  .filter(board -> board.sort() == BoardSort.CAREER_SITE)
                  .findFirst()
                  .orElseThrow(() -> new RefusedException(Messages.of("boards.no-site")));
      var left = boards.site(site, place);
      left.forEach(
          job -> Printing.error(spec, Messages.of("boards.site-left").formatted(job.title())));
      Printing.line(spec, Messages.of("boards.site").formatted(place));
      return 0;
    } catch (BoardException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }
}
