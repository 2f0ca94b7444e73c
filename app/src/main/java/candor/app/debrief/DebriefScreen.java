package candor.app.debrief;

import candor.app.control.Action;
import candor.app.control.Entry;
import candor.app.control.Notice;
import candor.app.control.PageHeader;
import candor.app.control.Prompt;
import candor.app.control.SegmentedChoice;
import candor.app.control.Tone;
import candor.app.debrief.DebriefViewModel.Part;
import candor.app.debrief.DebriefViewModel.Shown;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Decide;
import candor.model.debrief.DecisionPaper;
import candor.model.debrief.DecisionResult;
import candor.model.debrief.Dissent;
import candor.model.debrief.OpenDecisions;
import candor.model.debrief.Weigh;
import candor.model.interview.InterviewStore;
import candor.model.job.JobId;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The debrief of one candidate for a job: the matrix, the decision lab, how far the interviewers
/// agree, and the decision.
public final class DebriefScreen implements Place {
  private static final Texts TEXTS = Texts.in(DebriefScreen.class);
  private static final List<String> KEYS =
      List.of("arrows", "open", "order", "weigh", "equal", "drop");
  private final Desk desk;
  private final Doors doors;
  private final DebriefViewModel model;
  private final DecisionViewModel decision;
  private final PaperFiles papers;
  private final DecisionWords words;
  private final DebriefView view;
  private final SegmentedChoice<Part> parts =
      new SegmentedChoice<>(
          TEXTS.of("debrief.part"),
          List.of(Part.values()),
          part -> TEXTS.of("debrief.part." + part));
  private final ChangeFeed.Subscription changes;

  /// What is read and written.
  public record Data(Store store, InterviewStore interviews, DecisionPaper paper) {}

  /// What stands around it.
  ///
  /// @param clock its zone is the user's
  public record Desk(Lanes lanes, Frame frame, FileDialogs files, Clock clock) {}

  /// Where this screen leads to, and what it needs from outside.
  ///
  /// @param salt 32 random bytes in hex, new at each call
  /// @param undo takes back the newest change
  /// @param decides whether whoever sits here may decide; who may not reads what was sealed
  public record Doors(
      Consumer<JobId> pipeline,
      Consumer<CandidateId> candidate,
      Supplier<String> salt,
      Runnable undo,
      boolean decides) {}

  public DebriefScreen(ApplicationId id, Data data, Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
    var store = data.store();
    this.words = new DecisionWords(new Dates(desk.clock()));
    this.papers = new PaperFiles(data.paper(), desk);
    this.model =
        new DebriefViewModel(
            id, new Debriefs(store, data.interviews()), new Weigh(store), desk.lanes());
    this.decision =
        new DecisionViewModel(
            id, new Decide(store, data.interviews()), new MoveApplications(store), desk.lanes());
    var verbs =
        new DecisionView.Verbs(this::seal, this::dissent, this::change, this::save, this::offer);
    this.view =
        new DebriefView(
            model, new DecisionView(model, decision, words, verbs, doors.decides()), words);
    this.changes = desk.lanes().deliver(store.changes(), model::apply);
    view.sceneProperty().addListener((_, _, scene) -> model.setSeen(scene != null));
    parts.valueProperty().bindBidirectional(model.partProperty());
    var _ =
        model
            .shownProperty()
            .subscribe(shown -> shown.ifPresent(all -> decision.adopt(all.debrief())));
    var _ = model.failedProperty().subscribe(this::warn);
    model.load();
  }

  @Override
  public Section section() {
    return Section.INTERVIEWS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("debrief.title"));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(
        new PageHeader.Crumb(
            TEXTS.of("debrief.pipeline"),
            () -> shown(all -> doors.pipeline().accept(all.debrief().job().id()))),
        new PageHeader.Crumb(
            TEXTS.of("debrief.candidate"),
            () -> shown(all -> doors.candidate().accept(all.matrix().candidate()))));
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public List<Node> tools() {
    return List.of(parts);
  }

  @Override
  public Optional<Action> primary() {
    if (!doors.decides()) {
      return Optional.empty();
    }
    return Optional.of(
        Action.of(
            TEXTS.of("debrief.decide"),
            Feather.CHECK_SQUARE,
            () -> {
              if (model.partProperty().get() == Part.DECISION) {
                seal();
              } else {
                model.partProperty().set(Part.DECISION);
              }
            }));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return KEYS.stream()
        .map(
            key -> new Shortcut(TEXTS.of("debrief.key." + key), TEXTS.of("debrief.keyText." + key)))
        .toList();
  }

  @Override
  public void keep() {
    decision.flush();
  }

  @Override
  public boolean holds() {
    return decision.unsavedProperty().get();
  }

  @Override
  public void close() {
    decision.close();
    changes.close();
  }

  private void shown(Consumer<Shown> then) {
    model.shownProperty().get().ifPresent(then);
  }

  /// Asks once, since it cannot be undone; or says what is missing.
  private void seal() {
    shown(
        all -> {
          var missing = decision.missing(all.debrief());
          if (!missing.isNothing()) {
            say(missing);
            return;
          }
          var open = all.matrix().closed().stream().map(rater -> rater.name()).toList();
          var without =
              open.isEmpty()
                  ? ""
                  : " " + TEXTS.of("decision.seal.without", String.join(", ", open));
          desk.frame()
              .ask(
                  Prompt.danger(
                      TEXTS.of("decision.seal.title"),
                      TEXTS.of("decision.seal.text") + without,
                      TEXTS.of("decision.seal"),
                      () -> decision.seal(doors.salt().get(), this::sealed)));
        });
  }

  private void sealed(DecisionResult result) {
    switch (result) {
      case DecisionResult.Saved(var made, _) -> {
        view.goTo(made.id());
        model.load();
        desk.frame()
            .notice(
                Notice.of(Tone.SUCCESS, TEXTS.of("decision.done"), TEXTS.of("decision.done.next")));
      }
      case DecisionResult.Incomplete incomplete -> say(incomplete.missing());
      case DecisionResult.AlreadySealed _, DecisionResult.Gone _ -> model.load();
    }
  }

  private void say(DecisionResult.Missing missing) {
    var sentences = new ArrayList<String>();
    if (missing.outcome()) {
      sentences.add(TEXTS.of("decision.missing.outcome"));
    }
    if (missing.rationale()) {
      sentences.add(TEXTS.of("decision.missing.rationale"));
    }
    if (missing.ruleReason()) {
      sentences.add(TEXTS.of("decision.missing.ruleReason"));
    }
    if (missing.numbers()) {
      sentences.add(TEXTS.of("decision.missing.numbers"));
    }
    desk.frame()
        .notice(Notice.of(Tone.WARNING, TEXTS.of("decision.missing"), String.join(" ", sentences)));
  }

  // A second remark of one person changes the first, where that can be read.
  private void dissent() {
    shown(
        all -> {
          var silent = all.debrief().silent();
          if (silent.isEmpty()) {
            desk.frame()
                .notice(
                    Notice.of(Tone.NEUTRAL, TEXTS.of("dissent.all"), TEXTS.of("dissent.all.next")));
            return;
          }
          var who = Entry.choice(TEXTS.of("dissent.who"), silent, Person::name);
          var text = Entry.requiredLines(TEXTS.of("dissent.text"), "");
          ask(TEXTS.of("dissent.add"), List.of(who, text), () -> who.value().id(), text);
        });
  }

  private void change(Dissent stored, String title) {
    var text = Entry.lines(TEXTS.of("dissent.text"), stored.text()).hint(TEXTS.of("dissent.hint"));
    ask(title, List.of(text), stored::person, text);
  }

  private void ask(
      String title, List<Entry<?>> entries, Supplier<PersonId> who, Entry<String> text) {
    desk.frame()
        .ask(
            Prompt.of(
                title,
                TEXTS.of("dissent.keep"),
                entries,
                () -> decision.dissent(who.get(), text.value())));
  }

  private void save(OpenDecisions.Open open) {
    shown(
        all -> {
          var choice =
              Entry.choice(
                  TEXTS.of("paper.lines"),
                  List.of(false, true),
                  lines -> TEXTS.of(lines ? "paper.lines.yes" : "paper.lines.no"));
          var _ = choice.hint(TEXTS.of("paper.lines.hint"));
          desk.frame()
              .ask(
                  new Prompt(
                      TEXTS.of("paper.save"),
                      TEXTS.of("paper.save.text"),
                      TEXTS.of("paper.save.verb"),
                      false,
                      List.of(choice),
                      () -> papers.save(words.paper(open, all.debrief(), choice.value()))));
        });
  }

  // Never done by itself: what was decided and what happens in the pipeline are two acts.
  private void offer(OpenDecisions.Open open) {
    shown(
        all ->
            DecisionWords.outcome(open.decision().outcome())
                .ifPresent(
                    outcome ->
                        decision.end(
                            outcome,
                            "",
                            () ->
                                desk.frame()
                                    .undoable(
                                        TEXTS.of("moved." + outcome, all.matrix().name()),
                                        doors.undo()))));
  }

  private void warn(boolean failed) {
    if (failed) {
      desk.frame()
          .notice(
              Notice.of(
                  Tone.DANGER, TEXTS.of("debrief.notSaved"), TEXTS.of("debrief.notSaved.next")));
    }
  }
}
