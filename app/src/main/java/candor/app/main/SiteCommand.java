package candor.app.main;

import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.persistence.JobBoards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `candor site INTO [--of FOLDER] [--board NAME]`.
@Command(
    name = "site",
    description =
        "Writes a career site of a workspace into a folder, with every open job but those that"
            + " are published on other career sites only.",
    mixinStandardHelpOptions = true)
final class SiteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "INTO", description = "The folder; it is made if it is not there.")
  private @Nullable Path into;

  @Option(
      names = "--of",
      paramLabel = "FOLDER",
      description = "The workspace; by default the one that was open last.")
  private @Nullable Path folder;

  @Option(
      names = "--board",
      paramLabel = "NAME",
      description = "The career site of this name, where there are several.")
  private @Nullable String board;

  @Mixin private GivenKey key = new GivenKey();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var place = Objects.requireNonNull(into).toAbsolutePath();
    try (var workspace = OpenedFolder.of(folder, key);
        var boards = new JobBoards(workspace, InstantSource.system())) {
      var site = site(new EditBoards(workspace.store()).all());
      var left = boards.site(site, place);
      left.forEach(
          job -> Printing.error(spec, Messages.of("boards.site-left").formatted(job.title())));
      if (site.hasNoWayToApply()) {
        Printing.error(spec, Messages.of("boards.site-no-apply").formatted(site.name()));
      }
      Printing.line(spec, Messages.of("boards.site").formatted(place));
      return 0;
    } catch (BoardException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  private BoardAccount site(List<BoardAccount> boards) {
    var sites = boards.stream().filter(each -> each.sort() == BoardSort.CAREER_SITE).toList();
    if (sites.isEmpty()) {
      throw new RefusedException(Messages.of("boards.no-site"));
    }
    var meant = sites.stream().filter(each -> board == null || each.name().equals(board)).toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    var names = sites.stream().map(BoardAccount::name).collect(Collectors.joining(", "));
    throw new RefusedException(Messages.of("boards.which-site").formatted(names));
  }
}
