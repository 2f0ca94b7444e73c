package candor.app.pipeline;

import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.job.JobId;
import candor.model.job.StageId;
import candor.model.pipeline.EditStages;
import candor.model.pipeline.StageResult;
import candor.model.store.Store;
import candor.model.store.Text;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the user does with the stages of one job.
final class StageEdits {
  private static final Texts TEXTS = Texts.in(StageEdits.class);
  private final JobId job;
  private final Deck deck;
  private final EditStages edits;
  private final Lanes lanes;
  private final Voice voice;

  StageEdits(JobId job, Deck deck, Store store, Lanes lanes, Voice voice) {
    this.job = job;
    this.deck = deck;
    this.edits = new EditStages(store);
    this.lanes = lanes;
    this.voice = voice;
  }

  /// Adds a stage after the others.
  void add(String name) {
    run(() -> edits.add(job, name), now -> TEXTS.of("pipeline.done.stageAdded", now));
  }

  void rename(StageId id, String name) {
    var before = deck.stageName(id);
    if (before.equals(Text.line(name))) {
      return;
    }
    run(() -> edits.rename(id, name), now -> TEXTS.of("pipeline.done.stageRenamed", before, now));
  }

  /// Moves a stage so many places to the right, or to the left where negative.
  void shift(StageId id, int places) {
    var at = place(id) + places;
    if (at >= 0 && at < deck.stages().size()) {
      run(() -> edits.reorder(id, at), now -> TEXTS.of("pipeline.done.stageShifted", now));
    }
  }

  void remove(StageId id) {
    run(() -> edits.remove(id), now -> TEXTS.of("pipeline.done.stageRemoved", now));
  }

  /// Why a stage can't be removed now; empty when it can.
  String kept(StageId id) {
    var inside = deck.inStage(id);
    if (inside > 0) {
      return TEXTS.of("pipeline.stage.notEmpty", inside);
    }
    return deck.stages().size() == 1 ? TEXTS.of("pipeline.stage.lastOne") : "";
  }

  /// Where a stage stands: 0 for the first, -1 for one that is not in use.
  int place(StageId id) {
    return deck.stages().stream().map(stage -> stage.id()).toList().indexOf(id);
  }

  private void run(Supplier<StageResult> work, Function<String, String> said) {
    lanes.write(
        work,
        result -> {
          switch (result) {
            case StageResult.Saved saved -> voice.done(said.apply(saved.stage().name()));
            case StageResult.BadName bad -> trouble(TEXTS.of("pipeline.stage.badName"));
            case StageResult.NameTaken taken -> trouble(TEXTS.of("pipeline.stage.nameTaken"));
            case StageResult.NotEmpty full ->
                trouble(TEXTS.of("pipeline.stage.notEmpty", full.applications()));
            case StageResult.LastOne last -> trouble(TEXTS.of("pipeline.stage.lastOne"));
            case StageResult.Gone gone -> trouble(TEXTS.of("pipeline.stage.gone"));
          }
        });
  }

  private void trouble(String why) {
    voice.trouble(why, TEXTS.of("pipeline.stage.kept"));
  }
}
