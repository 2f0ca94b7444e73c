package candor.persistence.board;

import candor.model.candidate.Documents;
import candor.model.intake.ReceiveApplications;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.ExchangeReport;
import candor.model.posting.ExchangeReport.PassedOver;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingId;
import candor.model.posting.Sendable;
import candor.model.posting.Steps;
import candor.model.submittal.Submittals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One exchange with one board. Ends early at the first sign that the board can't be dealt with
/// now.
final class BoardVisit {
  private final BoardAccount account;
  private final Outbox outbox;
  private final SameBoard same;
  private final Contact contact;
  private final List<OutboxItem> touched = new ArrayList<>();
  private final List<Replies.Due> replied = new ArrayList<>();
  private final List<Submittals.Due> handedIn = new ArrayList<>();
  private final List<PostingId> drifted = new ArrayList<>();
  private final List<PostingId> otherwise = new ArrayList<>();
  private volatile boolean heldBack;
  private int received;
  private int compared;
  private PassedOver passedOver = PassedOver.NONE;

  BoardVisit(BoardAccount account, Contact contact, Outbox outbox, SameBoard same) {
    this.account = account;
    this.contact = contact;
    this.outbox = outbox;
    this.same = same;
  }

  /// The operations that were due, whether or not their turn came.
  List<OutboxItem> touched() {
    return touched;
  }

  /// @param waits says whether something that is to be sent there waits still
  ExchangeReport.Visit report(Predicate<BoardId> waits) {
    var trouble = contact.trouble();
    return new ExchangeReport.Visit(
        account.id(),
        account.name(),
        received,
        compared,
        drifted,
        otherwise,
        heldBack,
        trouble.map(BoardException::reason),
        Stream.of(trouble.map(BoardException::getMessage).orElse(""), remark())
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining(" ")),
        trouble.isPresent() && waits.test(account.id()),
        passedOver);
  }

  // Where a board had nothing of ours, or gets all of it now, nothing is missed.
  private String remark() {
    return drifted.isEmpty() ? "" : contact.remark();
  }

  /// Whether the board was found otherwise than any posting of it tells.
  boolean isRemarkable() {
    return !contact.remark().isEmpty();
  }

  /// Carries out operations in their order.
  void carryOut(List<OutboxItem> due, Beside beside) {
    touched.addAll(due);
    new Carrier(outbox, contact, this::isStill, beside).carryOut(due);
  }

  /// Sends replies in their order. What a board is told of an application can be repeated; a mail
  /// is tried once.
  void reply(Replies replies) {
    for (var due : replies.due(account.id())) {
      if (!goesOnAfterOthers()) {
        return;
      }
      replied.add(due);
      send(replies.steps(), due.reply(), () -> send(replies, due));
    }
  }

  /// Hands candidates in, in their order; each is tried once.
  void handIn(Submittals submittals, Documents documents) {
    for (var due : submittals.due(account.id())) {
      if (!goesOnAfterOthers()) {
        return;
      }
      handedIn.add(due);
      send(submittals.steps(), due.submittal(), () -> send(submittals, due, documents));
    }
  }

  private boolean goesOnAfterOthers() {
    return contact.goesOnAfterOthers() && isStill();
  }

  // Once the settings are others, the board may be elsewhere, and what waits be asked for by those:
  // it goes with the next exchange, which knows them. Nor does anything go to one put aside.
  private boolean isStill() {
    var still = same.isStill();
    if (!still && !same.isPutAside()) {
      heldBack = true;
    }
    return still;
  }

  private <R extends Sendable<R>> void send(Steps<R> steps, R due, Runnable call) {
    if (!steps.sending(due)) {
      return;
    }
    var id = due.id();
    try {
      call.run();
      steps.done(id);
    } catch (BoardException e) {
      switch (e.reason()) {
        case REFUSED -> steps.failed(id, Contact.words(e));
        case IN_DOUBT, UNREADABLE -> steps.doubted(id, Contact.words(e));
        case PUT_OFF -> steps.putOff(id, Contact.words(e));
        case UNREACHABLE, BUSY, NOT_ALLOWED, NOT_WRITABLE -> {
          if (mayBeThere(due)) {
            steps.doubted(id, Contact.words(e));
          } else {
            steps.waiting(id, Contact.words(e));
          }
          contact.broke(e);
        }
      }
    }
  }

  // Before this exchange came to it, it was in doubt, or on its way when the program ended.
  private static boolean mayBeThere(Sendable<?> due) {
    return due.state() != OutboxState.QUEUED;
  }

  private void send(Submittals submittals, Submittals.Due due, Documents documents) {
    var submittal = due.submittal();
    submittals
        .hitch(submittal.id())
        .ifPresent(
            why -> {
              throw new BoardException(
                  Reason.REFUSED,
                  switch (why) {
                    case ENDED -> "Nothing was sent: the application has ended here.";
                    case TIED_OTHERWISE ->
                        "Nothing was sent: the job here is tied to another one there, or to none.";
                    case ALREADY ->
                        "Nothing was sent: the same person is handed in there for this job"
                            + " already.";
                  });
            });
    var resume = submittal.content().resume();
    contact
        .board()
        .handIn(
            submittal.remote(),
            submittal.content(),
            resume == null
                ? null
                : new Board.Attachment(resume.fileName(), () -> documents.open(resume)));
  }

  private void send(Replies replies, Replies.Due due) {
    var reply = due.reply();
    replies
        .hitch(reply.id())
        .ifPresent(
            why -> {
              throw new BoardException(Reason.REFUSED, words(why, reply));
            });
    var proposal = due.proposal();
    var to = contact.board();
    if (reply.act() == ReplyAct.THANK) {
      var name = proposal.name();
      to.thank(
          new Board.Thanks(reply.id().value().toString(), name, proposal.email(), due.jobTitle()));
    } else {
      var application = Objects.requireNonNullElse(proposal.externalId(), "");
      var stage = account.settings().calledThere(due.stage());
      var rejected = reply.act() == ReplyAct.REJECT;
      to.tell(application, new Board.Standing(stage, rejected, reply.why()));
    }
  }

  private static String words(Replies.Hitch why, Reply due) {
    var maybe = "It may have been told this before; it is not told again: ";
    return switch (why) {
      case OVERTAKEN ->
          (mayBeThere(due) ? maybe : "It is not told this: ")
              + "the application stands otherwise here by now.";
      case OFF -> {
        // Of a mail nobody knows by now whether it went when it was tried before.
        if (due.act() == ReplyAct.THANK) {
          yield "It is not sent any more: the board's settings do not ask for it.";
        }
        yield (mayBeThere(due) ? maybe : "It is not sent: ")
            + "the board's settings do not ask for it any more.";
      }
    };
  }

  /// The replies whose turn came.
  List<Replies.Due> replied() {
    return replied;
  }

  /// The submittals whose turn came.
  List<Submittals.Due> handedIn() {
    return handedIn;
  }

  /// Receives what came in.
  void receive(ReceiveApplications receive, Attachments attachments, Beside beside) {
    // Also by settings that were changed: what came there is for the jobs here all the same.
    var receiving =
        new Receiving(
            account.id(), contact, receive, attachments, beside, () -> !same.isPutAside());
    received += receiving.all();
    passedOver = receiving.passedOver();
  }

  /// Brings up to date what the public sees besides postings, of which there are none.
  void refresh() {
    if (goesOnAfterOthers()) {
      try {
        contact.board().refresh();
      } catch (BoardException e) {
        contact.broke(e);
      }
    }
  }

  /// Looks at postings and stores what is seen.
  void compare(List<Posting> postings) {
    for (var from = 0; from < postings.size() && goesOnAfterOthers(); from += Pace.MOST) {
      var some = postings.subList(from, Math.min(from + Pace.MOST, postings.size()));
      compared += account.watches() ? watched(some) : compared(some);
    }
  }

  private int compared(List<Posting> some) {
    var sightings = some.stream().flatMap(posting -> sight(posting).stream()).toList();
    if (!isStill()) {
      return 0;
    }
    drifted.addAll(outbox.compared(sightings));
    return sightings.size();
  }

  private int watched(List<Posting> some) {
    var watches = some.stream().flatMap(posting -> watch(posting).stream()).toList();
    if (!isStill()) {
      return 0;
    }
    otherwise.addAll(outbox.watched(watches));
    return watches.size();
  }

  // No operation is there to say what was wrong with a single one: it is the board's trouble.
  private Optional<Outbox.Watch> watch(Posting posting) {
    if (!contact.goesOn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Outbox.Watch(posting, contact.board().look(posting.ref()).orElse(null)));
    } catch (BoardException e) {
      contact.broke(e);
      return Optional.empty();
    }
  }

  private Optional<Outbox.Sighting> sight(Posting posting) {
    if (!contact.goesOn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Outbox.Sighting(posting.id(), contact.board().look(posting.ref()).orElse(null), ""));
    } catch (BoardException e) {
      if (Contact.isOfOnePosting(e)) {
        return Optional.of(new Outbox.Sighting(posting.id(), null, Contact.words(e)));
      }
      contact.broke(e);
      return Optional.empty();
    }
  }
}
