package candor.app.erasure;

import candor.app.control.Entry;
import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseCandidates.Preview;
import candor.model.erasure.EraseResult;
import candor.model.erasure.HoldCandidates;
import candor.model.erasure.LegalHold;
import candor.model.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Asks before a candidate is erased, and for a legal hold.
public final class EraseDoors {
  private static final Texts TEXTS = Texts.in(EraseDoors.class);
  private final EraseCandidates erase;
  private final HoldCandidates holds;
  private final Lanes lanes;
  private final Frame frame;
  private final Dates dates;
  private final Runnable finish;
  private final Runnable undo;

  /// The ways on from here.
  ///
  /// @param finish takes what was erased out of the files, which closes the workspace and opens it
  ///   again
  /// @param undo takes back the newest operation
  public record Ways(Runnable finish, Runnable undo) {}

  public EraseDoors(Store store, Lanes lanes, Frame frame, Dates dates, Ways ways) {
    this.erase = new EraseCandidates(store, dates.zone());
    this.holds = new HoldCandidates(store, dates.zone());
    this.lanes = lanes;
    this.frame = frame;
    this.dates = dates;
    this.finish = ways.finish();
    this.undo = ways.undo();
  }

  /// Asks whether a candidate is to be erased, and why.
  public void erase(CandidateId candidate) {
    lanes.read(() -> erase.preview(candidate), found -> found.ifPresent(this::ask));
  }

  /// Asks for a legal hold on a candidate, or whether the one that holds is to be lifted.
  public void hold(CandidateId candidate) {
    lanes.read(
        () -> erase.preview(candidate),
        found -> found.ifPresent(preview -> askHold(preview, holding(preview))));
  }

  private Optional<LegalHold> holding(Preview preview) {
    return preview.hold().filter(hold -> hold.holds(dates.today()));
  }

  private void ask(Preview preview) {
    var hold = holding(preview);
    if (hold.isPresent()) {
      held(hold.get());
    } else {
      var name =
          Entry.same(
              TEXTS.of("erase.name", preview.name()),
              preview.name(),
              TEXTS.of("erase.name.missing"),
              TEXTS.of("erase.name.other"));
      var reason =
          Entry.requiredLine(TEXTS.of("erase.reason"), "").hint(TEXTS.of("erase.reason.hint"));
      ask(preview, reason, name);
    }
  }

  private void ask(Preview preview, Entry<String> reason, Entry<String> name) {
    var stays =
        preview.namesakes() == 0 ? "" : " " + TEXTS.of("erase.namesakes", preview.namesakes());
    frame.ask(
        new Prompt(
            TEXTS.of("erase.title", preview.name()),
            TEXTS.of("erase.text", Kinds.sentence(preview.removed())) + stays,
            TEXTS.of("erase.verb"),
            true,
            List.of(reason, name),
            () -> erase(preview, reason.value(), () -> ask(preview, reason, name))));
  }

  private void erase(Preview preview, String reason, Runnable again) {
    lanes.write(
        () -> erase.erase(preview.candidate(), reason), result -> said(result, preview, again));
  }

  private void said(EraseResult result, Preview preview, Runnable again) {
    switch (result) {
      case EraseResult.Erased _ -> finish.run();
      case EraseResult.Held held -> held(held.hold());
      case EraseResult.ReasonMissing _ -> again.run();
      case EraseResult.ReasonNamesThem names -> {
        frame.notice(
            Notice.of(
                Tone.WARNING,
                TEXTS.of("erase.reason.names", names.word()),
                TEXTS.of("erase.reason.names.next")));
        again.run();
      }
      case EraseResult.Gone _ ->
          frame.notice(Notice.of(Tone.NEUTRAL, TEXTS.of("erase.gone", preview.name()), ""));
    }
  }

  private void held(LegalHold hold) {
    frame.notice(
        Notice.of(Tone.WARNING, TEXTS.of("erase.held", hold.reason()), until(Optional.of(hold))));
  }

  private String until(Optional<LegalHold> hold) {
    return hold.map(LegalHold::until)
        .map(day -> TEXTS.of("erase.held.until", dates.date(day)))
        .orElseGet(() -> TEXTS.of("erase.held.open"));
  }

  private void askHold(Preview preview, Optional<LegalHold> there) {
    if (there.isPresent()) {
      frame.ask(
          new Prompt(
              TEXTS.of("hold.lift.title", preview.name()),
              TEXTS.of("hold.lift.text", there.get().reason()) + " " + until(there),
              TEXTS.of("hold.lift.verb"),
              false,
              List.of(),
              () -> lift(preview)));
      return;
    }
    var reason = Entry.requiredLine(TEXTS.of("hold.reason"), "").hint(TEXTS.of("hold.reason.hint"));
    var until = Entry.date(TEXTS.of("hold.until"), Optional.empty());
    frame.ask(
        new Prompt(
            TEXTS.of("hold.title", preview.name()),
            TEXTS.of("hold.text"),
            TEXTS.of("hold.verb"),
            false,
            List.of(reason, until),
            () -> hold(preview, reason.value(), until.value())));
  }

  private void hold(Preview preview, String reason, Optional<LocalDate> until) {
    lanes.write(
        () -> holds.hold(preview.candidate(), reason, until.orElse(null)),
        stored ->
            stored.ifPresent(_ -> frame.undoable(TEXTS.of("hold.done", preview.name()), undo)));
  }

  private void lift(Preview preview) {
    lanes.write(
        () -> {
          holds.lift(preview.candidate());
          return preview;
        },
        _ -> frame.undoable(TEXTS.of("hold.lift.done", preview.name()), undo));
  }
}
