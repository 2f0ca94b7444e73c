package candor.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast by WCAG 2.2 (success criteria 1.4.3 and 1.4.11), of the colours as the style sheets
/// resolve them on live nodes.
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double EDGE = 3;
  private static final List<String> SURFACES =
      List.of("bg-default", "bg-overlay", "bg-subtle", "bg-inset", "here", "accent-subtle");
  private static final List<String> MEANINGS = List.of("accent", "success", "warning", "danger");

  private record Colours(Map<String, Color> byToken) {
    Color of(String token) {
      return Objects.requireNonNull(byToken.get(token), token);
    }
  }

  private record Pair(String front, String back, double least) {}

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyPairInUseCanBeRead(Appearance appearance) {
    var pairs = pairs();
    var colours = resolve(appearance, pairs);
    var faint = new ArrayList<String>();
    for (var pair : pairs) {
      var ratio = contrast(colours.of(pair.front), colours.of(pair.back), colours.of("bg-default"));
      if (ratio < pair.least) {
        faint.add(
            String.format(
                Locale.ROOT, "%s on %s: %.2f < %.1f", pair.front, pair.back, ratio, pair.least));
      }
    }
    assertEquals(List.of(), faint);
  }

  @Test
  void thePipelineUsesNoBareGreyThatNoPairCovers() throws IOException {
    try (var sheet = ContrastTest.class.getResourceAsStream("screens/pipeline.css")) {
      var css = new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(css.contains("> .thumb"));
      assertFalse(css.contains("-color-base-"));
    }
  }

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var surface : SURFACES) {
      for (var text : List.of("fg-default", "fg-muted")) {
        pairs.add(new Pair(text, surface, TEXT));
      }
      pairs.add(new Pair("focus", surface, EDGE));
    }
    for (var surface : List.of("bg-default", "bg-overlay", "bg-subtle")) {
      pairs.add(new Pair("fg-subtle", surface, TEXT));
      pairs.add(new Pair("border-default", surface, EDGE));
      pairs.add(new Pair("accent-emphasis", surface, EDGE));
      pairs.add(new Pair("danger-emphasis", surface, EDGE));
      MEANINGS.forEach(meaning -> pairs.add(new Pair(meaning + "-fg", surface, TEXT)));
    }
    for (var meaning : MEANINGS) {
      pairs.add(new Pair("fg-emphasis", meaning + "-emphasis", TEXT));
      pairs.add(new Pair(meaning + "-fg", meaning + "-subtle", TEXT));
      pairs.add(new Pair("fg-default", meaning + "-subtle", TEXT));
      pairs.add(new Pair("fg-muted", meaning + "-subtle", TEXT));
    }
    pairs.add(new Pair("fg-emphasis", "accent-6", TEXT));
    pairs.add(new Pair("fg-muted", "neutral-subtle", TEXT));
    pairs.add(new Pair("fg-default", "neutral-muted", TEXT));
    IntStream.range(0, 8).forEach(i -> pairs.add(new Pair("avatar-fg-" + i, "avatar-" + i, TEXT)));
    return pairs;
  }

  private static Colours resolve(Appearance appearance, List<Pair> pairs) {
    var tokens =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.front, pair.back))
            .distinct()
            .collect(Collectors.toList());
    var probes = new Pane();
    var window = Fx.window(() -> probes, 100, 100);
    Fx.run(
        () -> {
          window.theme().setAppearance(appearance);
          var css = new StringBuilder();
          for (var token : tokens) {
            var probe = new Region();
            probe.getStyleClass().add("probe-" + token);
            probes.getChildren().add(probe);
            css.append(".probe-%s{-fx-background-color:-color-%s;}".formatted(token, token));
          }
          probes
              .getStylesheets()
              .add(
                  "data:text/css;base64,"
                      + Base64.getEncoder()
                          .encodeToString(css.toString().getBytes(StandardCharsets.UTF_8)));
        });
    window.settle();
    var colours = new TreeMap<String, Color>();
    for (var i = 0; i < tokens.size(); i++) {
      var probe = (Region) probes.getChildren().get(i);
      colours.put(tokens.get(i), (Color) probe.getBackground().getFills().getFirst().getFill());
    }
    window.close();
    return new Colours(colours);
  }

  private static double contrast(Color front, Color back, Color ground) {
    var below = over(back, ground);
    var one = luminance(over(front, below));
    var two = luminance(below);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static Color over(Color front, Color back) {
    return back.interpolate(
        Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
  }

  /// Relative luminance as WCAG defines it.
  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
