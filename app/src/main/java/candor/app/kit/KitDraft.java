package candor.app.kit;

import candor.model.kit.Competency;
import candor.model.kit.Exercise;
import candor.model.kit.KitContent;
import candor.model.kit.Question;
import candor.model.kit.Sourcing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// A kit while it is being edited: every word of it as a property, its parts as lists.
///
/// Parts keep the key that they came with; a new part gets one that no other part ever had, so that
/// old ratings and notes never point at it.
final class KitDraft {
  /// What can be chosen and edited by itself.
  sealed interface Part permits About, Skill, Ask, Task, Place {
    /// What it is called in a list of parts; may be empty.
    ObservableValue<String> label();
  }

  /// The kit itself.
  record About(
      StringProperty title,
      StringProperty family,
      StringProperty summary,
      StringProperty overview,
      StringProperty lookFor)
      implements Part {
    @Override
    public ObservableValue<String> label() {
      return title;
    }
  }

  /// A competency with its five anchors, level 1 first.
  record Skill(
      String key, StringProperty name, StringProperty behaviour, List<StringProperty> anchors)
      implements Part {
    @Override
    public ObservableValue<String> label() {
      return name;
    }
  }

  /// A question; `skill` holds the key of its competency, `probes` one per line.
  record Ask(
      String key,
      StringProperty skill,
      StringProperty text,
      StringProperty probes,
      StringProperty minutes)
      implements Part {
    @Override
    public ObservableValue<String> label() {
      return text;
    }
  }

  /// An exercise; `skills` holds keys of competencies, `lookFor` one sentence per line.
  record Task(
      String key,
      StringProperty title,
      StringProperty task,
      StringProperty lookFor,
      StringProperty minutes,
      ObservableSet<String> skills)
      implements Part {
    @Override
    public ObservableValue<String> label() {
      return title;
    }
  }

  /// Where candidates are found.
  record Place(StringProperty where, StringProperty how) implements Part {
    @Override
    public ObservableValue<String> label() {
      return where;
    }
  }

  final About about;
  final ObservableList<Skill> skills = FXCollections.observableArrayList();
  final ObservableList<Ask> asks = FXCollections.observableArrayList();
  final ObservableList<Task> tasks = FXCollections.observableArrayList();
  final ObservableList<Place> places = FXCollections.observableArrayList();
  private final Runnable changed;

  /// @param changed told of every change of a word or a list
  KitDraft(KitContent kit, Runnable changed) {
    this.changed = changed;
    about =
        new About(
            text(kit.title()),
            text(kit.family()),
            text(kit.summary()),
            text(String.join("\n\n", kit.overview())),
            lines(kit.lookFor()));
    kit.competencies().forEach(c -> skills.add(skill(c)));
    kit.questions().forEach(q -> asks.add(ask(q)));
    kit.exercises().forEach(e -> tasks.add(task(e)));
    kit.sourcing().forEach(s -> places.add(place(s)));
    for (var parts : List.of(skills, asks, tasks, places)) {
      var _ = parts.subscribe(changed);
    }
  }

  /// A kit with nothing in it but one empty competency and one empty question.
  static KitContent blank() {
    var skill = new Competency(newKey(), "", "", Collections.nCopies(Competency.LEVELS, ""));
    var question = new Question(newKey(), skill.key(), "", List.of(), 10);
    return new KitContent(
        "", "", "", List.of(), List.of(), List.of(skill), List.of(question), List.of(), List.of());
  }

  /// What it says now.
  KitContent content() {
    return new KitContent(
        about.title.get().strip(),
        about.family.get().strip(),
        about.summary.get().strip(),
        split(about.overview.get(), "\\R[ \\t]*\\R"),
        split(about.lookFor.get(), "\\R"),
        skills.stream().map(KitDraft::content).toList(),
        asks.stream().map(KitDraft::content).toList(),
        tasks.stream().map(this::content).toList(),
        places.stream()
            .map(p -> new Sourcing(p.where.get().strip(), p.how.get().strip()))
            .toList());
  }

  Skill addSkill() {
    return added(
        skills,
        skill(new Competency(newKey(), "", "", Collections.nCopies(Competency.LEVELS, ""))));
  }

  Ask addAsk() {
    var first = skills.isEmpty() ? "" : skills.getFirst().key();
    return added(asks, ask(new Question(newKey(), first, "", List.of(), 10)));
  }

  Task addTask() {
    return added(tasks, task(new Exercise(newKey(), "", "", List.of(), 30, List.of())));
  }

  Place addPlace() {
    return added(places, place(new Sourcing("", "")));
  }

  /// Moves a part among its like; nothing at the ends.
  void move(Part part, int step) {
    moveIn(listOf(part), part, step);
  }

  /// Whether a part has a neighbour in this direction.
  boolean canMove(Part part, int step) {
    var list = listOf(part);
    var to = list.indexOf(part) + step;
    return list.contains(part) && to >= 0 && to < list.size();
  }

  /// Takes a part out.
  ///
  /// @return puts it back where it was
  Runnable remove(Part part) {
    return removeFrom(listOf(part), part);
  }

  /// Where a part stands among its like, counted from 1; 0 for the kit itself.
  int number(Part part) {
    return listOf(part).indexOf(part) + 1;
  }

  /// What a competency is called; the empty text for an unknown key.
  String skillName(String key) {
    return skills.stream()
        .filter(skill -> skill.key().equals(key))
        .map(skill -> skill.name().get())
        .findFirst()
        .orElse("");
  }

  private ObservableList<? extends Part> listOf(Part part) {
    return switch (part) {
      case About _ -> FXCollections.observableArrayList();
      case Skill _ -> skills;
      case Ask _ -> asks;
      case Task _ -> tasks;
      case Place _ -> places;
    };
  }

  private static <P extends Part> void moveIn(ObservableList<P> list, Part part, int step) {
    var from = list.indexOf(part);
    var to = from + step;
    if (from >= 0 && to >= 0 && to < list.size()) {
      var moved = new ArrayList<>(list);
      Collections.swap(moved, from, to);
      list.setAll(moved);
    }
  }

  private static <P extends Part> Runnable removeFrom(ObservableList<P> list, Part part) {
    var at = list.indexOf(part);
    if (at < 0) {
      return () -> {};
    }
    var removed = list.remove(at);
    return () -> list.add(Math.min(at, list.size()), removed);
  }

  private static <P extends Part> P added(ObservableList<P> list, P part) {
    list.add(part);
    return part;
  }

  private Skill skill(Competency c) {
    var anchors =
        IntStream.range(0, Competency.LEVELS)
            .mapToObj(i -> text(i < c.anchors().size() ? c.anchors().get(i) : ""))
            .toList();
    return new Skill(c.key(), text(c.name()), text(c.behaviour()), anchors);
  }

  private Ask ask(Question q) {
    return new Ask(
        q.key(), text(q.competency()), text(q.text()), lines(q.probes()), text("" + q.minutes()));
  }

  private Task task(Exercise e) {
    var keys = FXCollections.observableSet(new LinkedHashSet<>(e.competencies()));
    keys.addListener((SetChangeListener<String>) _ -> changed.run());
    return new Task(
        e.key(), text(e.title()), text(e.task()), lines(e.lookFor()), text("" + e.minutes()), keys);
  }

  private Place place(Sourcing s) {
    return new Place(text(s.where()), text(s.how()));
  }

  private static Competency content(Skill skill) {
    return new Competency(
        skill.key,
        skill.name.get().strip(),
        skill.behaviour.get().strip(),
        skill.anchors.stream().map(anchor -> anchor.get().strip()).toList());
  }

  private static Question content(Ask ask) {
    return new Question(
        ask.key,
        ask.skill.get(),
        ask.text.get().strip(),
        split(ask.probes.get(), "\\R"),
        minutes(ask.minutes.get()));
  }

  private Exercise content(Task task) {
    return new Exercise(
        task.key,
        task.title.get().strip(),
        task.task.get().strip(),
        split(task.lookFor.get(), "\\R"),
        minutes(task.minutes.get()),
        // One that was taken out may be put back, so it is left out here and not there.
        task.skills.stream()
            .filter(key -> skills.stream().anyMatch(s -> s.key.equals(key)))
            .toList());
  }

  // What is no number is out of range, which the check of the kit says in words.
  private static int minutes(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private StringProperty lines(List<String> lines) {
    return text(String.join("\n", lines));
  }

  private StringProperty text(String initial) {
    var property = new SimpleStringProperty(initial);
    property.addListener((_, _, _) -> changed.run());
    return property;
  }

  private static List<String> split(String text, String by) {
    return Stream.of(text.split(by)).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
