package candor.app.board;

import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.model.intake.Duplicate;
import candor.model.posting.BoardException;
import candor.model.posting.BoardRest;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxAct;
import candor.model.posting.OutboxLine;
import candor.model.posting.OutboxState;
import candor.model.posting.PublishResult.Missing;
import candor.model.posting.Watched;
import candor.model.submittal.Submittal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// What there is to say about boards, in sentences.
final class BoardWords {
  private static final Texts TEXTS = Texts.in(BoardWords.class);

  private static final int MOST_FILES = 5;

  private BoardWords() {}

  static String state(OutboxState state) {
    return TEXTS.of("board.state." + state);
  }

  /// How far a posting is: one that is there no longer, as was asked, is closed.
  static Tag tag(TwinRow row) {
    return switch (row.status()) {
      case TwinRow.Status.Asked asked ->
          asked.isClosed()
              ? new Tag(TEXTS.of("board.state.closed"), Tone.NEUTRAL, Feather.EYE_OFF)
              : new Tag(state(asked.state()), tone(asked.state()), icon(asked.state()));
      case TwinRow.Status.Draft _ ->
          new Tag(TEXTS.of("board.state.draft"), Tone.NEUTRAL, Feather.EDIT_3);
      case TwinRow.Status.Opened opened -> tag(opened.watched());
    };
  }

  private static Tag tag(Watched watched) {
    var words = TEXTS.of("board.watched." + watched.state());
    var tone = watched.isOtherwise() ? Tone.WARNING : Tone.NEUTRAL;
    return switch (watched.state()) {
      case UNSEEN -> new Tag(words, tone, Feather.CLOCK);
      case AS_HERE -> new Tag(words, Tone.SUCCESS, Feather.EYE);
      case DIFFERS -> new Tag(words, tone, Feather.SHUFFLE);
      case NOT_PUBLIC -> new Tag(words, tone, Feather.EYE_OFF);
    };
  }

  static Tone tone(OutboxState state) {
    return switch (state) {
      case QUEUED, SENDING, SENT -> Tone.ACCENT;
      case IN_DOUBT, DRIFTED -> Tone.WARNING;
      case VERIFIED -> Tone.SUCCESS;
      case FAILED -> Tone.DANGER;
      case TAKEN_BACK -> Tone.NEUTRAL;
    };
  }

  static Feather icon(OutboxState state) {
    return switch (state) {
      case QUEUED -> Feather.CLOCK;
      case SENDING -> Feather.SEND;
      case SENT -> Feather.CHECK;
      case IN_DOUBT -> Feather.HELP_CIRCLE;
      case VERIFIED -> Feather.CHECK_CIRCLE;
      case DRIFTED -> Feather.SHUFFLE;
      case FAILED -> Feather.ALERT_CIRCLE;
      case TAKEN_BACK -> Feather.CORNER_UP_LEFT;
    };
  }

  /// "Publish “Nurse, nights” to Career site: waits for a connection".
  ///
  /// @param rest why the board is left alone; empty when it is not
  static String sentence(OutboxLine line, Optional<BoardRest> rest) {
    var item = line.item();
    var state = rest.isPresent() ? "held" : item.state().name();
    var what =
        item.act() == OutboxAct.PUBLISH
            ? TEXTS.of("board.queue.publish", line.jobTitle(), line.boardName())
            : TEXTS.of("board.queue.close", line.jobTitle(), line.boardName());
    return TEXTS.of("board.queue.sentence", what, TEXTS.of("board.queue." + state));
  }

  /// What is in the way of an operation and what to do about it; empty when nothing is.
  static String trouble(OutboxState state, String words) {
    var said = words.isBlank() ? "" : said(words);
    var next =
        switch (state) {
          case QUEUED -> words.isBlank() ? "" : TEXTS.of("board.next.QUEUED");
          case FAILED -> TEXTS.of("board.next.FAILED");
          case IN_DOUBT -> TEXTS.of("board.next.IN_DOUBT");
          case DRIFTED ->
              words.isBlank()
                  ? TEXTS.of("board.next.DRIFTED")
                  : TEXTS.of("board.next.DRIFTED.named");
          case SENDING, SENT, VERIFIED, TAKEN_BACK -> "";
        };
    return (said + " " + next).strip();
  }

  /// What is in the way of publishing or closing and what to do about it, which can be sent again
  /// while in doubt; empty when nothing is.
  static String troubleOfPosting(OutboxState state, String words) {
    if (state != OutboxState.IN_DOUBT) {
      return trouble(state, words);
    }
    return words.isBlank()
        ? TEXTS.of("board.next.unasked")
        : trouble(state, words) + " " + TEXTS.of("board.next.inDoubt");
  }

  /// Why an operation waits though there may be a connection, and until when.
  static String held(BoardRest rest) {
    if (rest.isWished()) {
      return TEXTS.of("board.next.wished");
    }
    return said(rest.words())
        + " "
        + TEXTS.of(rest.asks() ? "board.next.held" : "board.next.QUEUED");
  }

  /// What of a job that was opened at a board is otherwise than here, and what to do about it;
  /// empty when nothing is.
  static String trouble(Watched watched, String boardName) {
    if (!watched.isOtherwise()) {
      return "";
    }
    var what =
        watched.state() == Watched.State.DIFFERS && !watched.isOpen()
            ? "notOpen"
            : watched.state().name();
    return TEXTS.of("board.watched.next." + what, boardName);
  }

  /// That something was ordered to go wrong at a practice board, and did not yet.
  static String willGoWrong(String boardName) {
    return TEXTS.of("board.fault.done", boardName);
  }

  /// What is in the way, as a sentence. What the board itself said of it stands in quotes there.
  static String said(String words) {
    return words.matches(".*[.!?…]") ? words : words + ".";
  }

  /// What is in the way of handing a candidate in, of whom nobody can look whether they are there;
  /// empty when nothing is.
  static String trouble(Submittal submittal, String board) {
    var words = submittal.reason();
    var said = words.isBlank() ? "" : said(words) + " ";
    return switch (submittal.state()) {
      case IN_DOUBT -> said + TEXTS.of("board.submittal.doubt", board);
      case FAILED -> said + TEXTS.of("board.submittal.failed");
      default -> trouble(submittal.state(), words);
    };
  }

  /// What a job or a board must still say, in one sentence; empty when nothing.
  static String missing(Collection<Missing> missing) {
    return missing.stream()
        .map(part -> TEXTS.of("board.missing." + part))
        .reduce((one, other) -> TEXTS.of("board.and", one, other))
        .map(all -> TEXTS.of("board.missing", all))
        .orElse("");
  }

  static String reason(Duplicate duplicate) {
    return switch (duplicate.reason()) {
      case SAME_EMAIL -> TEXTS.of("board.same.email", duplicate.value());
      case SAME_PHONE -> TEXTS.of("board.same.phone", duplicate.value());
      case SAME_LINK -> TEXTS.of("board.same.link", duplicate.value());
      case SAME_DOCUMENT -> TEXTS.of("board.same.document", duplicate.value());
    };
  }

  /// What an exchange did, in sentences: the whole first, then each trouble.
  static List<String> report(ExchangeReport report) {
    var said = new ArrayList<String>();
    var verified =
        report.operations().stream().filter(o -> o.state() == OutboxState.VERIFIED).count();
    var states =
        Stream.of(
            report.operations().stream().map(ExchangeReport.Done::state),
            report.replies().stream().map(ExchangeReport.Told::state),
            report.submittals().stream().map(ExchangeReport.Told::state));
    var carriedOut =
        states.flatMap(all -> all).filter(state -> state != OutboxState.QUEUED).count();
    said.add(TEXTS.of("board.report", carriedOut, verified, report.received()));
    report.replies().stream()
        .filter(told -> isTrouble(told.state()))
        .forEach(told -> said.add(replied(told)));
    report.submittals().forEach(told -> said.add(handedIn(told)));
    for (var done : report.operations()) {
      if (isTrouble(done.state())) {
        said.add(
            TEXTS.of("board.report.trouble", done.jobTitle(), done.boardName(), state(done.state()))
                + " "
                + trouble(done.state(), done.words()));
      }
    }
    for (var visit : report.visits()) {
      visit.trouble().map(why -> trouble(visit, why)).or(() -> remark(visit)).ifPresent(said::add);
      if (!visit.drifted().isEmpty()) {
        said.add(TEXTS.of("board.report.drifted", visit.boardName(), visit.drifted().size()));
      }
      if (!visit.otherwise().isEmpty()) {
        said.add(TEXTS.of("board.report.otherwise", visit.boardName(), visit.otherwise().size()));
      }
      said.addAll(passedOver(visit));
    }
    return said;
  }

  private static List<String> passedOver(ExchangeReport.Visit visit) {
    var said = new ArrayList<String>();
    var passed = visit.passedOver();
    if (passed.messages() > 0) {
      said.add(TEXTS.of("board.report.passed", visit.boardName(), passed.messages()));
      said.add(TEXTS.of("board.untaken.why"));
    }
    var files = passed.unreadable();
    if (!files.isEmpty()) {
      var some = String.join(", ", files.subList(0, Math.min(files.size(), MOST_FILES)));
      var more = files.size() - MOST_FILES;
      var named = more > 0 ? TEXTS.of("board.report.more", some, more) : some;
      said.add(TEXTS.of("board.report.unreadable", visit.boardName(), files.size(), named));
    }
    return said;
  }

  private static boolean isTrouble(OutboxState state) {
    return state == OutboxState.FAILED || state == OutboxState.IN_DOUBT;
  }

  private static String replied(ExchangeReport.Told told) {
    var state = TEXTS.of("board.reply.state." + told.state());
    return why(
        TEXTS.of("board.report.reply", told.jobTitle(), told.boardName(), state), told.words());
  }

  private static String handedIn(ExchangeReport.Told told) {
    var state = TEXTS.of("board.submittal.state." + told.state());
    return why(
        TEXTS.of("board.report.submittal", told.jobTitle(), told.boardName(), state), told.words());
  }

  private static String trouble(ExchangeReport.Visit visit, BoardException.Reason why) {
    return why(
        TEXTS.of("board.trouble." + why, visit.boardName(), visit.waits() ? 1 : 0), visit.words());
  }

  private static Optional<String> remark(ExchangeReport.Visit visit) {
    return visit.words().isBlank()
        ? Optional.empty()
        : Optional.of(TEXTS.of("board.report.remark", visit.boardName(), said(visit.words())));
  }

  private static String why(String what, String words) {
    return words.isBlank() ? what : what + " " + said(words);
  }
}
