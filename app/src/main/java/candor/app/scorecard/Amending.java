package candor.app.scorecard;

import candor.app.control.Entry;
import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.scorecard.AmendResult;
import candor.model.scorecard.Correction;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks what of a sealed scorecard is to be said otherwise, and why.
final class Amending {
  private static final Texts TEXTS = Texts.in(Amending.class);
  private final Frame frame;
  private final ScorecardViewModel model;
  private final Supplier<String> salt;

  /// What can be amended.
  private sealed interface What {}

  private record OfRating(Competency competency) implements What {}

  private record OfRecommendation() implements What {}

  private record OfReason() implements What {}

  Amending(Frame frame, ScorecardViewModel model, Supplier<String> salt) {
    this.frame = frame;
    this.model = model;
    this.salt = salt;
  }

  /// Asks; nothing when my card is not sealed.
  void ask() {
    model.formProperty().get().filter(form -> form.card().isSealed()).ifPresent(this::ask);
  }

  private void ask(Form form) {
    var all = new ArrayList<What>();
    Competency.among(form.kit(), form.mine().rated())
        .forEach(competency -> all.add(new OfRating(competency)));
    all.add(new OfRecommendation());
    all.add(new OfReason());
    var what = Entry.choice(TEXTS.of("scorecard.amend.what"), all, Amending::words);
    frame.ask(
        new Prompt(
            TEXTS.of("scorecard.amend.title"),
            TEXTS.of("scorecard.amend.text"),
            TEXTS.of("scorecard.next"),
            false,
            List.of(what),
            () -> ask(form, what.value())));
  }

  private void ask(Form form, What what) {
    switch (what) {
      case OfRating(Competency competency) -> {
        var levels =
            form.mine().level(competency.key()).stream()
                .flatMap(now -> List.of(Level.values()).stream().filter(each -> each != now))
                .toList();
        var to = Entry.choice(words(what), levels, level -> words(competency, level));
        finish(to, level -> new Correction.OfRating(competency.key(), level));
      }
      case OfRecommendation _ -> {
        var others =
            List.of(Recommendation.values()).stream()
                .filter(each -> form.mine().recommendation().filter(each::equals).isEmpty())
                .toList();
        finish(
            Entry.choice(words(what), others, OverallPane::text), Correction.OfRecommendation::new);
      }
      case OfReason _ ->
          finish(Entry.requiredLines(words(what), form.mine().reason()), Correction.OfReason::new);
    }
  }

  private <T> void finish(Entry<T> to, Function<T, Correction> correction) {
    var why = Entry.requiredLine(TEXTS.of("scorecard.amend.why"), "");
    frame.ask(
        new Prompt(
            TEXTS.of("scorecard.amend.title"),
            TEXTS.of("scorecard.amend.stays"),
            TEXTS.of("scorecard.amend"),
            true,
            List.of(to, why),
            () -> model.amend(correction.apply(to.value()), why.value(), salt, this::say)));
  }

  private void say(AmendResult result) {
    switch (result) {
      case AmendResult.Amended _ -> {}
      case AmendResult.NothingNew _ -> warn(TEXTS.of("scorecard.amend.same"));
      case AmendResult.NotThere _, AmendResult.NoReason _, AmendResult.NotSealed _ ->
          warn(TEXTS.of("scorecard.amend.changed"));
    }
  }

  private void warn(String next) {
    frame.notice(Notice.of(Tone.WARNING, TEXTS.of("scorecard.amend.not"), next));
  }

  private static String words(What what) {
    return switch (what) {
      case OfRating(Competency competency) -> competency.name();
      case OfRecommendation _ -> TEXTS.of("scorecard.overall");
      case OfReason _ -> TEXTS.of("scorecard.reason");
    };
  }

  private static String words(Competency competency, Level level) {
    if (level.number().isEmpty()) {
      return TEXTS.of("scorecard.notAssessed");
    }
    var number = level.number().getAsInt();
    var anchor = competency.anchor(number);
    return anchor.isEmpty()
        ? String.valueOf(number)
        : TEXTS.of("scorecard.amend.level", number, anchor);
  }
}
