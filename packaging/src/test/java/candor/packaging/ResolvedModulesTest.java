package candor.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedModulesTest {
  @TempDir Path folder;

  @Test
  void aModuleThatNobodyRequiresIsRefused() throws IOException {
    module("words", "");
    module("notes", "");
    module("candor.app", "requires words; requires static notes;");
    ResolvedModules.insist(modules());

    module("logging", "");
    var refusal =
        assertThrows(IllegalStateException.class, () -> ResolvedModules.insist(modules()));
    assertEquals("no module requires logging", refusal.getMessage());
  }

  private void module(String name, String body) throws IOException {
    var source = Files.createDirectories(folder.resolve(name)).resolve("module-info.java");
    Files.writeString(source, "module " + name + " {" + body + "}");
    var into = modules().resolve(name).toString();
    Tools.run(
        "javac", List.of("--module-path", modules().toString(), "-d", into, source.toString()));
  }

  private Path modules() {
    return folder.resolve("modules");
  }
}
