package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.candidate.Document;
import candor.model.intake.AcceptProposals;
import candor.model.intake.AcceptResult;
import candor.model.intake.Duplicate;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalId;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.pipeline.Application;
import candor.model.store.Change;
import candor.model.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Applications that came from boards and wait to be looked at, one at a time.
final class ReceivedViewModel {
  private static final Texts TEXTS = Texts.in(ReceivedViewModel.class);
  private final Store store;
  private final AcceptProposals accept;
  private final EditJobs jobs;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Refresh<List<AcceptProposals.Waiting>> refresh;
  private final ObservableList<Item> items = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Item>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CandidateId>> marked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  // What the user said of each: empty for somebody new.
  private final Map<ProposalId, Optional<CandidateId>> marks = new HashMap<>();
  // Up to which revision each was decided here: a reading can be older than what was done.
  private final Map<ProposalId, Long> decided = new HashMap<>();

  /// A proposal with the candidates who may be the same person.
  record Item(AcceptProposals.Waiting waiting, List<Match> matches) {
    Proposal proposal() {
      return waiting.proposal();
    }

    /// What they are called.
    String name() {
      return proposal().called();
    }

    private boolean isMatch(CandidateId candidate) {
      return matches.stream().anyMatch(match -> match.candidate().id().equals(candidate));
    }

    // Whoever only goes on must not make a second candidate of the same person.
    private Optional<CandidateId> certain() {
      return waiting.duplicates().stream()
          .filter(this::isCertain)
          .map(duplicate -> duplicate.candidate().id())
          .findFirst();
    }

    private boolean isCertain(Duplicate duplicate) {
      return switch (duplicate.reason()) {
        case SAME_EMAIL -> true;
        case SAME_PHONE -> duplicate.candidate().name().equalsIgnoreCase(name());
        case SAME_LINK, SAME_DOCUMENT -> false;
      };
    }
  }

  /// A candidate who may be the same person.
  ///
  /// @param reasons in words
  record Match(Candidate candidate, List<String> reasons) {
    Match {
      reasons = List.copyOf(reasons);
    }
  }

  ReceivedViewModel(Store store, Lanes lanes, Frame frame, Runnable undo) {
    this.store = store;
    this.accept = new AcceptProposals(store);
    this.jobs = new EditJobs(store);
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
    this.refresh = new Refresh<>(lanes, accept::waiting, this::take);
  }

  /// In the order received.
  ObservableList<Item> items() {
    return items;
  }

  /// The one being looked at; empty when there is none.
  ReadOnlyObjectProperty<Optional<Item>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The candidate whom the one being looked at is said to be; empty for somebody new.
  ReadOnlyObjectProperty<Optional<CandidateId>> marked() {
    return marked.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(ReceivedViewModel::isOurs)) {
      load();
    }
  }

  /// Looks at another one. Who was marked and is no match any more is so no longer; where nothing
  /// was said, whoever has the same e-mail, or the same phone and name, is marked.
  void show(Item item) {
    var id = item.proposal().id();
    marks.computeIfPresent(id, (_, said) -> said.stream().allMatch(item::isMatch) ? said : null);
    shown.set(Optional.of(item));
    var said = marks.get(id);
    marked.set(said == null ? item.certain() : said);
  }

  /// Says who the one being looked at is.
  ///
  /// @param match counted from 1 in the order of its matches; 0 for somebody new
  void mark(int match) {
    shown
        .get()
        .ifPresent(
            item -> {
              if (match == 0) {
                marks.put(item.proposal().id(), Optional.empty());
                marked.set(Optional.empty());
              } else if (match <= item.matches().size()) {
                var candidate = item.matches().get(match - 1).candidate().id();
                marks.put(item.proposal().id(), Optional.of(candidate));
                marked.set(Optional.of(candidate));
              }
            });
  }

  /// Accepts the one being looked at, as the marked candidate or as somebody new, and goes on.
  void accept() {
    var as = marked.get();
    shown
        .get()
        .ifPresent(
            item -> {
              leave(List.of(item));
              lanes.write(
                  () -> accept.accept(item.proposal().id(), as.orElse(null)),
                  result -> told(result, item),
                  () -> back(List.of(item)));
            });
  }

  /// Turns the one being looked at down and goes on.
  void turnDown() {
    shown
        .get()
        .ifPresent(
            item -> {
              leave(List.of(item));
              lanes.write(
                  () -> accept.turnDown(item.proposal().id()),
                  result -> told(result, item),
                  () -> back(List.of(item)));
            });
  }

  /// How many have no possible duplicate, counting the ones before them.
  long plain() {
    return items.stream().filter(item -> item.waiting().alone()).count();
  }

  /// Accepts all that have no possible duplicate.
  void acceptPlain() {
    var ids =
        items.stream()
            .filter(item -> item.waiting().alone())
            .map(item -> item.proposal().id())
            .toList();
    lanes.write(
        () -> accept.acceptAllNew(ids),
        results -> {
          results.forEach(this::decided);
          present(open(items));
          if (!results.isEmpty()) {
            frame.undoable(TEXTS.of("board.accepted.all", results.size()), undo);
          }
        },
        this::load);
  }

  /// Turns down all that wait; undo brings all of them back.
  void turnDownAll() {
    var going = List.copyOf(items);
    leave(going);
    lanes.write(
        () -> accept.turnDown(going.stream().map(item -> item.proposal().id()).toList()),
        results -> {
          results.forEach(this::decided);
          frame.undoable(TEXTS.of("board.turnedDown.all", results.size()), undo);
        },
        () -> back(going));
  }

  private void told(AcceptResult result, Item item) {
    decided(result);
    switch (result) {
      case AcceptResult.Accepted done -> frame.undoable(accepted(item, done.application()), undo);
      case AcceptResult.TurnedDown _ ->
          frame.undoable(TEXTS.of("board.turnedDown", item.name()), undo);
      case AcceptResult.AlreadyDone _ ->
          frame.notice(
              Notice.of(
                  Tone.NEUTRAL,
                  TEXTS.of("board.already", item.name()),
                  TEXTS.of("board.already.next")));
      case AcceptResult.JobClosed closed -> {
        back(List.of(item));
        frame.notice(
            Notice.of(
                Tone.WARNING,
                TEXTS.of("board.jobClosed", closed.job().title()),
                TEXTS.of("board.jobClosed.next", item.name()),
                Action.of(TEXTS.of("board.jobClosed.reopen"), () -> reopen(closed.job()))));
      }
      case AcceptResult.Impossible _ -> {
        back(List.of(item));
        frame.notice(
            Notice.of(
                Tone.WARNING,
                TEXTS.of("board.impossible", item.name()),
                TEXTS.of("board.impossible.next")));
      }
    }
  }

  private void reopen(Job job) {
    lanes.write(
        () -> isReopened(job),
        reopened -> {
          if (reopened) {
            frame.undoable(TEXTS.of("board.jobClosed.reopened", job.title()), undo);
          }
          load();
        });
  }

  // The job may have been reopened or removed since it was seen closed.
  private boolean isReopened(Job job) {
    var before = store.read(s -> s.find(job.id()));
    return jobs.changeStatus(job.id(), JobStatus.OPEN) instanceof JobResult.Saved(var now)
        && !before.equals(Optional.of(now));
  }

  // Who they became is said where they are called otherwise there.
  private static String accepted(Item item, Application application) {
    var job = item.waiting().jobTitle();
    return item.waiting().duplicates().stream()
        .map(Duplicate::candidate)
        .filter(candidate -> candidate.id().equals(application.candidate()))
        .map(Candidate::name)
        .filter(name -> !name.equals(item.name()))
        .findFirst()
        .map(name -> TEXTS.of("board.accepted.as", item.name(), job, name))
        .orElseGet(() -> TEXTS.of("board.accepted", item.name(), job));
  }

  private void decided(AcceptResult result) {
    result.now().ifPresent(proposal -> decided.put(proposal.id(), proposal.revision()));
  }

  // What comes of it is not known yet.
  private void leave(List<Item> going) {
    going.forEach(item -> decided.put(item.proposal().id(), Long.MAX_VALUE));
    present(open(items));
  }

  private void back(List<Item> left) {
    left.forEach(item -> decided.remove(item.proposal().id()));
    load();
  }

  private void take(List<AcceptProposals.Waiting> waiting) {
    present(open(waiting.stream().map(w -> new Item(w, matches(w))).toList()));
  }

  private List<Item> open(List<Item> all) {
    return all.stream()
        .filter(item -> item.proposal().revision() > decided.getOrDefault(item.proposal().id(), 0L))
        .toList();
  }

  private void present(List<Item> fresh) {
    var at = index();
    items.setAll(fresh);
    loaded.set(true);
    var same =
        shown
            .get()
            .flatMap(
                old ->
                    fresh.stream()
                        .filter(item -> item.proposal().id().equals(old.proposal().id()))
                        .findFirst());
    choose(same.or(() -> near(at)));
  }

  private int index() {
    return shown.get().map(items::indexOf).orElse(0);
  }

  private Optional<Item> near(int index) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(Math.clamp(index, 0, items.size() - 1)));
  }

  private void choose(Optional<Item> item) {
    if (item.isPresent()) {
      show(item.get());
    } else {
      shown.set(Optional.empty());
      marked.set(Optional.empty());
    }
  }

  private static List<Match> matches(AcceptProposals.Waiting waiting) {
    var byCandidate = new LinkedHashMap<CandidateId, Match>();
    for (var duplicate : waiting.duplicates()) {
      byCandidate.merge(
          duplicate.candidate().id(),
          new Match(duplicate.candidate(), List.of(BoardWords.reason(duplicate))),
          ReceivedViewModel::joined);
    }
    return List.copyOf(byCandidate.values());
  }

  private static Match joined(Match one, Match other) {
    var reasons = new ArrayList<>(one.reasons());
    reasons.addAll(other.reasons());
    return new Match(one.candidate(), reasons);
  }

  private static boolean isOurs(Change<?> change) {
    return switch (change.row()) {
      case Proposal _, Job _, Candidate _, Contact _, Document _ -> true;
      default -> false;
    };
  }
}
