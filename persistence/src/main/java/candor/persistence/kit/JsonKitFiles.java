package candor.persistence.kit;

import candor.model.kit.KitContent;
import candor.model.kit.KitFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Role kits as JSON files; the built-in ones lie beside this class.
public final class JsonKitFiles implements KitFiles {
  private static final long LARGEST = 4L * 1024 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public List<String> builtIn() {
    return List.of(JSON.readValue(resource("index"), String[].class));
  }

  @Override
  public KitContent builtIn(String name) {
    return JSON.readValue(resource(name), KitContent.class);
  }

  @Override
  public KitContent read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("too large for a role kit");
    }
    return parse(Files.readString(file));
  }

  @Override
  public KitContent parse(String text) throws IOException {
    try {
      return JSON.readValue(text, KitContent.class);
    } catch (JacksonException | NullPointerException e) {
      throw new IOException("not a role kit: " + firstLine(e), e);
    }
  }

  @Override
  public void write(KitContent kit, Path file) throws IOException {
    Files.writeString(file, print(kit), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public String print(KitContent kit) {
    return JSON.writeValueAsString(kit) + "\n";
  }

  private static byte[] resource(String name) {
    try (var in = JsonKitFiles.class.getResourceAsStream(name + ".json")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("a part is missing");
  }
}
