package candor.app.pipeline;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.Prompt;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.job.StageId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// The verbs for cards, the same on board and table: by menu, by key, and in the bar of what is
/// marked.
final class CardVerbs {
  private static final Texts TEXTS = Texts.in(CardVerbs.class);
  private final PipelineViewModel model;
  private final Frame frame;
  private final PipelineScreen.Doors doors;

  CardVerbs(PipelineViewModel model, Frame frame, PipelineScreen.Doors doors) {
    this.model = model;
    this.frame = frame;
    this.doors = doors;
  }

  void show(ApplicationId id) {
    model.deck().find(id).ifPresent(card -> doors.show().accept(card.application().candidate()));
  }

  void open(ApplicationId id) {
    model.deck().find(id).ifPresent(card -> doors.open().accept(card.application().candidate()));
  }

  void planInterview(ApplicationId id) {
    doors.planInterview().accept(id);
  }

  void debrief(ApplicationId id) {
    doors.debrief().accept(id);
  }

  void hire(Collection<ApplicationId> ids) {
    if (any(ids, Outcome.ACTIVE)) {
      finish(ids, all -> model.moves().hire(all));
    }
  }

  void reject(Collection<ApplicationId> ids) {
    var reasons =
        List.of(
            TEXTS.of("pipeline.reject.skills"),
            TEXTS.of("pipeline.reject.experience"),
            TEXTS.of("pipeline.reject.interview"),
            TEXTS.of("pipeline.reject.other"),
            TEXTS.of("pipeline.reject.terms"),
            TEXTS.of("pipeline.reject.filled"));
    end(
        ids,
        new Ending(
            TEXTS.of("pipeline.reject.title", who(ids)), TEXTS.of("pipeline.reject"), reasons),
        reason -> finish(ids, all -> model.moves().reject(all, reason)));
  }

  void withdraw(Collection<ApplicationId> ids) {
    var reasons =
        List.of(
            TEXTS.of("pipeline.withdraw.offer"),
            TEXTS.of("pipeline.withdraw.stays"),
            TEXTS.of("pipeline.withdraw.terms"),
            TEXTS.of("pipeline.withdraw.place"),
            TEXTS.of("pipeline.withdraw.silent"),
            TEXTS.of("pipeline.withdraw.other"));
    end(
        ids,
        new Ending(
            TEXTS.of("pipeline.withdraw.title", who(ids)), TEXTS.of("pipeline.withdraw"), reasons),
        reason -> finish(ids, all -> model.moves().withdraw(all, reason)));
  }

  void plan(ApplicationId id) {
    model.deck().find(id).ifPresent(card -> plan(card.application(), card.name()));
  }

  /// What can be done with one card and, where it is marked, with all that are.
  ContextMenu menu(ApplicationId at) {
    var ids = model.chosen(at);
    var items = new ArrayList<MenuItem>();
    if (ids.size() == 1) {
      items.add(item(TEXTS.of("pipeline.verb.show"), Feather.SIDEBAR, () -> show(at)));
      items.add(item(TEXTS.of("pipeline.verb.open"), Feather.USER, () -> open(at)));
      items.add(Buttons.separator());
      items.add(item(TEXTS.of("pipeline.verb.plan"), Feather.ARROW_RIGHT_CIRCLE, () -> plan(at)));
      items.add(
          item(TEXTS.of("pipeline.verb.interview"), Feather.CALENDAR, () -> planInterview(at)));
      items.add(item(TEXTS.of("pipeline.verb.debrief"), Feather.GRID, () -> debrief(at)));
      items.add(Buttons.separator());
    }
    items.add(moveMenu(ids));
    if (any(ids, Outcome.ACTIVE)) {
      items.add(item(TEXTS.of("pipeline.verb.hire"), Feather.CHECK_CIRCLE, () -> hire(ids)));
      items.add(item(TEXTS.of("pipeline.verb.reject"), Feather.X_CIRCLE, () -> reject(ids)));
      items.add(item(TEXTS.of("pipeline.verb.withdraw"), Feather.LOG_OUT, () -> withdraw(ids)));
    }
    if (any(ids, Outcome.HIRED) || any(ids, Outcome.REJECTED) || any(ids, Outcome.WITHDRAWN)) {
      items.add(
          item(
              TEXTS.of("pipeline.verb.reopen"),
              Feather.ROTATE_CCW,
              () -> finish(ids, all -> model.moves().reopen(all))));
    }
    items.add(Buttons.separator());
    items.add(
        item(
            model.marked().contains(at)
                ? TEXTS.of("pipeline.verb.unmark")
                : TEXTS.of("pipeline.verb.mark"),
            Feather.CHECK_SQUARE,
            () -> model.mark(at)));
    var menu = new ContextMenu();
    menu.getItems().setAll(items);
    return menu;
  }

  /// A menu of the stages to move to.
  Menu moveMenu(Collection<ApplicationId> ids) {
    var menu = new Menu(TEXTS.of("pipeline.verb.move"));
    stages(ids).forEach(action -> menu.getItems().add(Buttons.item(action)));
    return menu;
  }

  /// Moves to each stage, as actions; where all of them are already is left out.
  List<Action> stages(Collection<ApplicationId> ids) {
    var actions = new ArrayList<Action>();
    for (var stage : model.deck().stages()) {
      if (!all(ids, stage.id())) {
        actions.add(Action.of(stage.name(), () -> model.moves().move(ids, stage.id())));
      }
    }
    return actions;
  }

  /// Does what a key says for the card that the cursor is on; plain letters are verbs.
  ///
  /// @return whether the key meant something here
  boolean key(KeyEvent event, Optional<ApplicationId> at) {
    if (at.isEmpty() || event.isShortcutDown() || event.isShiftDown()) {
      return false;
    }
    var id = at.get();
    var ids = model.chosen(id);
    if (event.isAltDown()) {
      return switch (event.getCode()) {
        case LEFT -> {
          var _ = model.moves().step(ids, -1);
          yield true;
        }
        case RIGHT -> {
          var _ = model.moves().step(ids, 1);
          yield true;
        }
        default -> false;
      };
    }
    return letter(event.getCode(), id, ids);
  }

  private boolean letter(KeyCode key, ApplicationId id, List<ApplicationId> ids) {
    switch (key) {
      case O -> open(id);
      case N -> plan(id);
      case I -> planInterview(id);
      case B -> debrief(id);
      case H -> hire(ids);
      case R -> reject(ids);
      case W -> withdraw(ids);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// What the title of a question calls these candidates.
  String who(Collection<ApplicationId> ids) {
    return PipelineViewModel.who(ids.stream().flatMap(id -> model.deck().find(id).stream()));
  }

  private record Ending(String title, String verb, List<String> reasons) {}

  private void end(Collection<ApplicationId> ids, Ending ending, Consumer<String> then) {
    if (!any(ids, Outcome.ACTIVE)) {
      return;
    }
    var reason = Entry.choice(TEXTS.of("pipeline.reason"), ending.reasons(), text -> text);
    var words = Entry.lines(TEXTS.of("pipeline.reason.words"), "");
    frame.ask(
        Prompt.of(
            ending.title(),
            ending.verb(),
            List.of(reason, words),
            () ->
                then.accept(
                    words.value().isEmpty()
                        ? reason.value()
                        : TEXTS.of("pipeline.reason.both", reason.value(), words.value()))));
  }

  private void plan(Application application, String name) {
    var step = Entry.line(TEXTS.of("pipeline.plan.step"), application.nextStep());
    var _ = step.hint(TEXTS.of("pipeline.plan.hint"));
    var before = Optional.ofNullable(application.nextStepOn());
    // Whoever empties the step takes its day away as well.
    var on =
        Entry.date(TEXTS.of("pipeline.plan.on"), before)
            .must(
                day -> day.isEmpty() || day.equals(before) || !step.value().isEmpty(),
                TEXTS.of("pipeline.plan.onWhat"));
    frame.ask(
        Prompt.of(
            TEXTS.of("pipeline.plan.title", name),
            TEXTS.of("pipeline.plan"),
            List.of(step, on),
            () -> model.moves().plan(application.id(), step.value(), on.value().orElse(null))));
  }

  // What has ended leaves the marks, so that the next verb is not about it.
  private void finish(Collection<ApplicationId> ids, Consumer<Collection<ApplicationId>> verb) {
    var chosen = List.copyOf(ids);
    verb.accept(chosen);
    chosen.forEach(model.marked()::remove);
  }

  private boolean any(Collection<ApplicationId> ids, Outcome outcome) {
    return ids.stream()
        .flatMap(id -> model.deck().find(id).stream())
        .map(ApplicationCard::application)
        .anyMatch(application -> application.outcome() == outcome);
  }

  private boolean all(Collection<ApplicationId> ids, StageId stage) {
    return ids.stream()
        .flatMap(id -> model.deck().find(id).stream())
        .map(ApplicationCard::application)
        .allMatch(a -> a.outcome() == Outcome.ACTIVE && a.stage().equals(stage));
  }

  private static MenuItem item(String text, Feather icon, Runnable run) {
    return Buttons.item(Action.of(text, icon, run));
  }
}
