package candor.app.main;

import candor.app.erasure.CertificateWords;
import candor.app.text.Dates;
import candor.model.candidate.CandidateId;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.erasure.Erasure;
import candor.model.erasure.ErasureState;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `candor erase [FOLDER] --candidate ID --reason TEXT`.
@Command(
    name = "erase",
    description =
        "Erases a candidate from a workspace and all its files, and prints the certificate.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  @Mixin private NamedWorkspace named = new NamedWorkspace();

  @Option(
      names = "--candidate",
      required = true,
      paramLabel = "ID",
      description = "The candidate's id, as an export has it.")
  private String candidate = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; it stays on the certificate, so it must not name the person.")
  private String reason = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var id = new CandidateId(uuid());
    var clock = Clock.system(ZoneId.systemDefault());
    Erasure asked;
    var workspace = named.open();
    var closes = true;
    try {
      asked = erased(new EraseCandidates(workspace.store(), clock.getZone()).erase(id, reason));
      closes = false;
    } finally {
      if (closes) {
        workspace.close();
      }
    }
    var workspaces = new Workspaces(clock, new SecureRandom());
    var result = workspaces.reopened(workspace);
    try (var opened = opened(result, workspace.folder())) {
      var erasure = opened.store().read(s -> s.find(asked.id()).orElseThrow());
      Printing.line(spec, new CertificateWords(erasure, new Dates(clock)).text());
      if (erasure.state() != ErasureState.DONE) {
        Printing.error(spec, Messages.of("erase.open"));
        return Refusals.REFUSED;
      }
      return 0;
    }
  }

  // What was asked for is done whatever comes of opening it again, but for the files.
  static Workspace opened(OpenResult result, Path folder) {
    if (result instanceof OpenResult.Opened opened) {
      return opened.workspace();
    }
    throw new RefusedException(Messages.of("erase.open") + " " + OpenWords.of(result, folder));
  }

  private static Erasure erased(EraseResult result) {
    return switch (result) {
      case EraseResult.Erased done -> done.erasure();
      case EraseResult.Held held ->
          throw new RefusedException(Messages.of("erase.held").formatted(held.hold().reason()));
      case EraseResult.ReasonMissing _ ->
          throw new RefusedException(Messages.of("erase.no-reason"));
      case EraseResult.ReasonNamesThem names ->
          throw new RefusedException(Messages.of("erase.names").formatted(names.word()));
      case EraseResult.Gone gone ->
          throw new RefusedException(Messages.of("erase.gone").formatted(gone.id().value()));
    };
  }

  private UUID uuid() {
    try {
      return UUID.fromString(candidate);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Messages.of("erase.bad-id").formatted(candidate));
    }
  }
}
