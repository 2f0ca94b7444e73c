package candor.persistence.board.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What boards of tests answer.
public final class Stub {
  private Stub() {}

  public static WireMockExtension server() {
    return WireMockExtension.newInstance()
        .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
        .build();
  }

  public static URI base(WireMockExtension server) {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /// A file beside a test.
  public static ObjectNode fixture(Class<?> test, String name) {
    return (ObjectNode) file(test, name);
  }

  /// A file beside a test that is no object.
  public static JsonNode file(Class<?> test, String name) {
    try (var in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  public static ResponseDefinitionBuilder answer(JsonNode json) {
    return answer(200, json);
  }

  public static ResponseDefinitionBuilder answer(int status, JsonNode json) {
    return aResponse().withStatus(status).withBody(json.toString());
  }

  public static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }
}
