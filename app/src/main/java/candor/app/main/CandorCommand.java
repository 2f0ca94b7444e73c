package candor.app.main;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `candor`: the window, unless a subcommand is named.
@Command(
    name = "candor",
    description = "A hiring workstation that works whole with no network.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CreateCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EncryptCommand.class,
      DecryptCommand.class,
      PassphraseCommand.class,
      EraseCommand.class,
      PeopleCommand.class,
      SyncCommand.class,
      BoardsCommand.class,
      SiteCommand.class,
      DemoCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:refused; the reason is on standard error",
      "2:the command can't be understood"
    })
final class CandorCommand implements Callable<Integer> {
  private final ToIntFunction<Start> window;

  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description = "Opens this workspace instead of the one that was open last.")
  private @Nullable Path workspace;

  @Option(names = "--demo", description = "Opens the demo company, beside all real data.")
  private boolean demo;

  @Option(
      names = "--tour",
      paramLabel = "FOLDER",
      description = "Drives the real screens through a day and writes pictures to the folder.")
  private @Nullable Path tour;

  private CandorCommand(ToIntFunction<Start> window) {
    this.window = window;
  }

  /// The command with all its subcommands.
  ///
  /// @param window shows the window and returns the exit code when it is closed
  static CommandLine line(ToIntFunction<Start> window) {
    return new CommandLine(new CandorCommand(window))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Refusals());
  }

  @Override
  public Integer call() {
    return window.applyAsInt(
        new Start(Optional.ofNullable(workspace), demo, Optional.ofNullable(tour)));
  }
}
