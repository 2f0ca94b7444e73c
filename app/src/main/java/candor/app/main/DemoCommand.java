package candor.app.main;

import candor.persistence.Demo;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `candor demo`.
@Command(
    name = "demo",
    description = "Makes the demo company anew, beside all real data.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var folder = HomeFolders.ofThisSystem().demo();
    try (var workspace = OpenWords.opened(Demo.reset(folder, Demo.clock()), folder)) {
      Printing.line(spec, Messages.of("main.demo").formatted(workspace.folder()));
    }
    return 0;
  }
}
