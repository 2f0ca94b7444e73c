package candor.app.debrief;

import candor.app.text.Texts;
import candor.model.agreement.Agreement;
import candor.model.agreement.AlphaBand;
import candor.model.agreement.Bootstrap;
import candor.model.agreement.IccBand;
import candor.model.agreement.Judgement;

/// What measures of agreement say, in sentences: never a number without its interval, and too
/// little data in plain words.
final class Agreed {
  private static final Texts TEXTS = Texts.in(Agreed.class);

  private Agreed() {}

  /// Krippendorff's alpha in one sentence.
  static String alpha(Agreement alpha) {
    return switch (alpha) {
      case Agreement.Estimated found ->
          TEXTS.of("agreement.value", number(found.value()), interval(found), found.units())
              + " "
              + judged("agreement.alpha.", AlphaBand.of(found));
      case Agreement.TooLittle little -> little(little);
    };
  }

  /// An intraclass correlation in one sentence.
  static String icc(Agreement icc) {
    return switch (icc) {
      case Agreement.Estimated found ->
          TEXTS.of("agreement.value.every", number(found.value()), interval(found), found.units())
              + " "
              + judged("agreement.icc.", IccBand.of(found));
      case Agreement.TooLittle little -> little(little);
    };
  }

  /// How strict somebody is, in one sentence.
  static String severity(Agreement severity) {
    return switch (severity) {
      case Agreement.Estimated found -> {
        var how =
            found.low() > 0
                ? "agreement.severity.lenient"
                : found.high() < 0 ? "agreement.severity.strict" : "agreement.severity.neither";
        yield TEXTS.of(how, Say.difference(found.value()), signedInterval(found), found.units());
      }
      case Agreement.TooLittle little -> little(little);
    };
  }

  private static String interval(Agreement.Estimated found) {
    return TEXTS.of("agreement.interval", number(found.low()), number(found.high()));
  }

  // What lies below is no other agreement: that of means goes down without end.
  private static String number(double coefficient) {
    return coefficient < -1 ? TEXTS.of("agreement.under") : Say.number(coefficient);
  }

  private static String signedInterval(Agreement.Estimated found) {
    return TEXTS.of(
        "agreement.interval", Say.difference(found.low()), Say.difference(found.high()));
  }

  private static <B extends Enum<B>> String judged(String area, Judgement<B> judgement) {
    if (judgement.isOpen()) {
      return TEXTS.of("agreement.open");
    }
    return judgement.isClear()
        ? TEXTS.of("agreement.clear", TEXTS.of(area + judgement.lowest()))
        : TEXTS.of(
            "agreement.between",
            TEXTS.of(area + judgement.lowest()),
            TEXTS.of(area + judgement.highest()));
  }

  private static String little(Agreement.TooLittle little) {
    return TEXTS.of(
        "agreement.little." + little.reason(),
        little.units(),
        Bootstrap.FEWEST_UNITS,
        little.raters());
  }
}
