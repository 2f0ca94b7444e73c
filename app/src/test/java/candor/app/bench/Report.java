package candor.app.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// What was measured, as a table: name, measured, target, verdict.
final class Report {
  private static final double MIB = 1024.0 * 1024;
  private final List<List<String>> lines = new ArrayList<>();

  /// A measured duration beside the longest that it may take.
  void add(String name, double measured, double target) {
    add(name, ms(measured), "< " + ms(target), measured < target);
  }

  /// Anything measured beside a target.
  void add(String name, String measured, String target, boolean met) {
    lines.add(List.of(name, measured, target, met ? "met" : "MISSED"));
  }

  /// Something that has no target, to compare others with.
  void note(String name, String measured) {
    lines.add(List.of(name, measured, "", ""));
  }

  /// Prints what there is so far, and begins a part under these words.
  void section(String words) {
    print();
    lines.clear();
    lines.add(List.of(words));
  }

  static String ms(double value) {
    return fixed(value, value < 10 ? 2 : 0) + " ms";
  }

  static String mb(long bytes) {
    return fixed(bytes / MIB, 0) + " MB";
  }

  /// Whether so many bytes more are within what comes and goes.
  static boolean isFlat(long before, long after) {
    return after < before * 1.1 + 4 * MIB;
  }

  static String fixed(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  void print() {
    var widths = new int[4];
    for (var line : lines) {
      for (var i = 0; line.size() > 1 && i < line.size(); i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (var line : lines) {
      if (line.size() == 1) {
        System.out.println();
        System.out.println(line.getFirst());
        continue;
      }
      var text = new StringBuilder();
      for (var i = 0; i < line.size(); i++) {
        var padding = " ".repeat(widths[i] - line.get(i).length());
        text.append("  ").append(i == 0 ? line.get(i) + padding : padding + line.get(i));
      }
      System.out.println(text.toString().stripTrailing());
    }
  }
}
