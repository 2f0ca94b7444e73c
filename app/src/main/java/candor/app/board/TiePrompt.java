package candor.app.board;

import candor.app.control.Entry;
import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.job.Job;
import candor.model.posting.Board;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which job of a board's own belongs to which job here.
final class TiePrompt {
  private static final Texts TEXTS = Texts.in(TiePrompt.class);

  private TiePrompt() {}

  /// Asks, or says that there is nothing to ask about.
  static void ask(Ties ties, BoardListViewModel model, Frame frame) {
    var here = new ArrayList<Optional<Job>>(ties.here().stream().map(Optional::of).toList());
    if (ties.there().stream().anyMatch(job -> ties.tiedTo(job).isPresent())) {
      here.add(Optional.empty());
    }
    if (ties.there().isEmpty() || here.isEmpty()) {
      var none = ties.there().isEmpty();
      frame.notice(
          Notice.of(
              Tone.NEUTRAL,
              TEXTS.of(none ? "board.tie.noneThere" : "board.tie.noneHere", ties.board().name()),
              TEXTS.of(none ? "board.tie.noneThere.next" : "board.tie.noneHere.next")));
      return;
    }
    var next = ties.next();
    var there =
        Entry.choice(
            TEXTS.of("board.tie.there", ties.board().name()),
            ties.there(),
            next,
            job -> named(ties, job));
    var to =
        Entry.choice(
            TEXTS.of("board.tie.here"),
            here,
            ties.alike(next).or(here::getFirst),
            job -> job.map(Job::title).orElse(TEXTS.of("board.tie.none")));
    frame.ask(
        new Prompt(
            TEXTS.of("board.tie.title", ties.board().name()),
            TEXTS.of("board.tie.text"),
            TEXTS.of("board.tie.verb"),
            false,
            List.of(there, to),
            () -> model.tie(ties, there.value(), to.value())));
  }

  // Of several of one title each is named by its id there, too.
  private static String named(Ties ties, Board.OwnJob job) {
    var isOne =
        ties.there().stream().filter(other -> other.title().equals(job.title())).count() == 1;
    var name = isOne ? job.title() : TEXTS.of("board.tie.named", job.title(), job.remote());
    return ties.tiedTo(job).isPresent() ? TEXTS.of("board.tie.tied", name) : name;
  }
}
