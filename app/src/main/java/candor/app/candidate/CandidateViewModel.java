package candor.app.candidate;

import candor.app.candidate.CandidateScreen.Desk;
import candor.app.candidate.CandidateScreen.Doors;
import candor.app.candidate.CandidateScreen.Ports;
import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.candidate.CustomField;
import candor.model.candidate.EditCandidates;
import candor.model.candidate.Tag;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.job.JobSummary;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One candidate: what is known, and the verbs that change it. Notes and documents have view models
/// of their own.
///
/// A change that touches the candidate makes it read the whole sheet again: some of it is joined
/// from jobs, stages and interviews, and one sheet is a few look-ups by index.
final class CandidateViewModel {
  private static final Texts TEXTS = Texts.in(CandidateViewModel.class);
  private final Ports ports;
  private final Doors doors;
  private final Desk desk;
  private final CandidateId id;
  private final EditCandidates edit;
  private final AddApplications apply;
  private final NotesViewModel notes;
  private final DocumentsViewModel documents;
  private final TypedLines typed;
  private final ReadOnlyObjectWrapper<SheetState> state =
      new ReadOnlyObjectWrapper<>(new SheetState.Waiting());
  private final ObservableValue<String> name;
  private final ObservableList<String> knownTags = FXCollections.observableArrayList();
  private final Refresh<Optional<Sheet>> refresh;
  private final Refresh<List<String>> tagging;
  private final ChangeFeed.Subscription changes;

  CandidateViewModel(Ports ports, Doors doors, Desk desk, CandidateId id) {
    this.ports = ports;
    this.doors = doors;
    this.desk = desk;
    this.id = id;
    edit = new EditCandidates(ports.store());
    apply = new AddApplications(ports.store());
    notes = new NotesViewModel(ports.store(), desk, id, this::name);
    documents = new DocumentsViewModel(ports, desk, id, this::name);
    typed = new TypedLines(desk, ports.store(), id);
    name =
        state.map(
            now -> now instanceof SheetState.There there ? there.sheet().candidate().name() : "");
    refresh = new Refresh<>(desk.lanes(), () -> Sheet.read(ports, id), this::take);
    tagging = new Refresh<>(desk.lanes(), ports.candidates()::tags, knownTags::setAll);
    setSeen(false);
    refresh.ask();
    tagging.ask();
    changes = desk.lanes().deliver(ports.store().changes(), this::apply);
  }

  ReadOnlyObjectProperty<SheetState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ObservableValue<String> nameProperty() {
    return name;
  }

  ObservableValue<Boolean> isThere() {
    return state.map(SheetState.There.class::isInstance);
  }

  /// Tags in use anywhere, for completing one that is typed.
  ObservableList<String> knownTags() {
    return knownTags;
  }

  CandidateId id() {
    return id;
  }

  Doors doors() {
    return doors;
  }

  Desk desk() {
    return desk;
  }

  NotesViewModel notes() {
    return notes;
  }

  DocumentsViewModel documents() {
    return documents;
  }

  /// The line that is being typed.
  TypedLines typed() {
    return typed;
  }

  /// Nothing is read for a candidate whom nobody sees.
  void setShown(boolean now) {
    setSeen(now);
    if (!now) {
      notes.flush();
    }
  }

  private void setSeen(boolean now) {
    refresh.setSeen(now);
    tagging.setSeen(now);
  }

  /// Changes a line.
  ///
  /// @param before what stood there when the user began: if something else stands there now,
  ///   nothing is overwritten and the user is told of both
  void change(CandidateLine line, String before, String entered) {
    var began = typed.instead(line.name(), before);
    withSheet(sheet -> change(sheet.candidate(), line, began, entered));
  }

  void addContact(ContactKind sort, String address, Runnable added) {
    if (address.isBlank()) {
      return;
    }
    desk.lanes()
        .write(
            () -> edit.addContact(id, sort, address),
            done -> {
              if (done) {
                desk.frame()
                    .undoable(TEXTS.of("candidate.contact.added", name(), address), desk.undo());
              } else {
                tell(
                    TEXTS.of("candidate.contact.there", address),
                    TEXTS.of("candidate.contact.there.next", name()));
              }
              added.run();
            });
  }

  void removeContact(Contact contact) {
    desk.lanes()
        .write(
            () -> {
              edit.removeContact(contact.id());
              return contact;
            },
            gone ->
                desk.frame()
                    .undoable(
                        TEXTS.of("candidate.contact.removed", gone.address(), name()),
                        desk.undo()));
  }

  /// Opens an address in the program that the user's system has for it.
  void open(Contact contact) {
    Links.to(contact)
        .ifPresentOrElse(
            link -> desk.desktop().open(link),
            () ->
                tell(
                    TEXTS.of("candidate.contact.unopened", contact.address()),
                    TEXTS.of("candidate.contact.unopened.next")));
  }

  void tag(String tag) {
    if (tag.isBlank()) {
      return;
    }
    desk.lanes()
        .write(
            () -> edit.tag(id, tag),
            done -> {
              if (done) {
                desk.frame().undoable(TEXTS.of("candidate.tag.added", name(), tag), desk.undo());
              }
            });
  }

  void untag(Tag tag) {
    desk.lanes()
        .write(
            () -> {
              edit.untag(tag.id());
              return tag;
            },
            gone ->
                desk.frame()
                    .undoable(TEXTS.of("candidate.tag.removed", gone.name(), name()), desk.undo()));
  }

  /// Says what a field is for this candidate.
  ///
  /// @param before what stood there when the user began, as in [#change]
  void setValue(CustomField field, String before, String value) {
    var began = typed.instead(field.id().value().toString(), before);
    withSheet(
        sheet -> {
          var stored = sheet.values().getOrDefault(field.id(), "");
          if (!stored.equals(began) && !stored.equals(value)) {
            conflict(stored, value, () -> setNow(field, stored, value));
          } else if (!stored.equals(value)) {
            setNow(field, began, value);
          }
        });
  }

  private void setNow(CustomField field, String before, String value) {
    desk.lanes()
        .write(
            () -> {
              edit.setValue(id, field.id(), value);
              return field;
            },
            done ->
                desk.frame()
                    .undoable(TEXTS.of("candidate.field.set", done.name(), name()), desk.undo()),
            () -> again(field.id().value().toString(), before, value));
  }

  void addField(String fieldName) {
    desk.lanes()
        .<Optional<CustomField>>write(
            () -> edit.addField(fieldName),
            added ->
                added.ifPresentOrElse(
                    field ->
                        desk.frame()
                            .undoable(TEXTS.of("candidate.field.added", field.name()), desk.undo()),
                    () ->
                        tell(
                            TEXTS.of("candidate.field.there", fieldName),
                            TEXTS.of("candidate.field.there.next"))));
  }

  /// Open jobs that the candidate is not in yet.
  void jobsToChoose(Consumer<List<JobSummary>> then) {
    withSheet(
        sheet -> {
          var inside = sheet.standings().stream().map(s -> s.application().job()).toList();
          desk.lanes()
              .<List<JobSummary>>read(
                  () ->
                      ports.jobs().summaries().stream()
                          .filter(summary -> summary.job().status() == JobStatus.OPEN)
                          .filter(summary -> !inside.contains(summary.job().id()))
                          .toList(),
                  then);
        });
  }

  void putForward(JobId job, String title) {
    desk.lanes()
        .<ApplyResult>write(
            () -> apply.add(id, job, ""),
            result -> {
              switch (result) {
                case ApplyResult.Added _ ->
                    desk.frame()
                        .undoable(TEXTS.of("candidate.forward.done", name(), title), desk.undo());
                case ApplyResult.AlreadyApplied _ -> notForward("there", title);
                case ApplyResult.JobClosed _ -> notForward("closed", title);
                case ApplyResult.Impossible _ -> notForward("impossible", title);
              }
            });
  }

  private void notForward(String why, String title) {
    var what = "candidate.forward." + why;
    tell(TEXTS.of(what, name(), title), TEXTS.of(what + ".next"));
  }

  void close() {
    changes.close();
    notes.close();
  }

  private String name() {
    return name.getValue();
  }

  private void withSheet(Consumer<Sheet> work) {
    if (state.get() instanceof SheetState.There there) {
      work.accept(there.sheet());
    }
  }

  /// Does what a kill kept the user from.
  private void carryOut(TypedLines.Line line) {
    for (var each : CandidateLine.values()) {
      if (each.name().equals(line.name())) {
        change(each, line.before(), line.entered());
      }
    }
    withSheet(
        sheet ->
            sheet.fields().stream()
                .filter(field -> field.id().value().toString().equals(line.name()))
                .forEach(field -> setValue(field, line.before(), line.entered())));
  }

  private void change(Candidate candidate, CandidateLine line, String before, String entered) {
    var stored = line.of(candidate);
    if (line.put(candidate, entered).equals(candidate)) {
      return;
    }
    if (!stored.equals(before)) {
      conflict(stored, entered, () -> change(candidate, line, stored, entered));
      return;
    }
    desk.lanes()
        .write(
            () -> edit.edit(line.put(candidate, entered)),
            result -> {
              switch (result) {
                case CandidateResult.Saved(var saved) ->
                    desk.frame()
                        .undoable(
                            TEXTS.of("candidate.changed." + line.name(), saved.name()),
                            desk.undo());
                case CandidateResult.Conflict(var newer) ->
                    // Somebody changed another line: this one still says what the user saw.
                    change(newer, line, before, entered);
                case CandidateResult.Unsound(var problem) -> refuse(problem, entered);
                case CandidateResult.Gone _ -> state.set(new SheetState.Gone());
              }
            },
            () -> again(line.name(), before, entered));
  }

  private void again(String line, String before, String entered) {
    typed.again(new TypedLines.Line(line, before, entered), this::carryOut);
  }

  private void conflict(String stored, String entered, Runnable useMine) {
    desk.frame()
        .notice(
            Notice.of(
                Tone.WARNING,
                TEXTS.of("candidate.conflict", stored, entered),
                TEXTS.of("candidate.conflict.next"),
                Action.of(TEXTS.of("candidate.conflict.mine"), useMine)));
    refresh.ask();
  }

  private void refuse(CandidateResult.Problem problem, String entered) {
    tell(
        TEXTS.of("candidate.refused." + problem.name(), CandidateDetails.LINE),
        entered.isEmpty() ? "" : TEXTS.of("candidate.refused.next", entered));
    refresh.ask();
  }

  private void tell(String what, String next) {
    desk.frame().notice(Notice.of(Tone.WARNING, what, next));
  }

  private void apply(List<Change<?>> committed) {
    notes.apply(committed);
    if (committed.stream().anyMatch(change -> Sheet.isTouched(id, change))) {
      refresh.ask();
    }
    if (committed.stream().anyMatch(change -> change.kind().equals(Tag.KIND))) {
      tagging.ask();
    }
  }

  private void take(Optional<Sheet> found) {
    state.set(found.<SheetState>map(SheetState.There::new).orElseGet(SheetState.Gone::new));
    found.ifPresent(
        sheet -> {
          notes.show(sheet.notes());
          typed.resume(this::carryOut);
        });
  }
}
