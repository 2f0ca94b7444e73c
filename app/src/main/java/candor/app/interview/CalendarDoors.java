package candor.app.interview;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.candidate.Candidate;
import candor.model.interview.CalendarEvent;
import candor.model.interview.CalendarEvents;
import candor.model.interview.CalendarFiles;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.job.Job;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Takes an interview out as a file for calendars. It says when, where, who and what for, and no
/// competency, note or score.
public final class CalendarDoors {
  private static final Texts TEXTS = Texts.in(CalendarDoors.class);
  private final Store store;
  private final CalendarFiles files;
  private final Desk desk;
  private final Clock clock;

  /// What it is done with.
  public record Desk(Lanes lanes, Frame frame, FileDialogs dialogs) {}

  public CalendarDoors(Store store, CalendarFiles files, Desk desk, Clock clock) {
    this.store = store;
    this.files = files;
    this.desk = desk;
    this.clock = clock;
  }

  /// What is written.
  ///
  /// @param name suggested name of the file
  private record Page(CalendarEvent event, String name) {}

  /// Asks where to, and writes it there.
  public void save(InterviewId interview) {
    desk.lanes()
        .read(
            () -> store.read(s -> page(s, interview)),
            page -> page.ifPresentOrElse(this::ask, () -> say(Tone.DANGER, "calendar.gone", "")));
  }

  private void ask(Page page) {
    var kind = new FileDialogs.Kind(TEXTS.of("calendar.kind"), List.of("*.ics"));
    desk.dialogs()
        .save(TEXTS.of("calendar.save"), page.name(), List.of(kind))
        .ifPresent(file -> write(page.event(), file));
  }

  private void write(CalendarEvent event, Path file) {
    desk.lanes()
        .board(
            () -> {
              try {
                files.write(event, file);
                return true;
              } catch (IOException refused) {
                return false;
              }
            },
            written ->
                say(
                    written ? Tone.SUCCESS : Tone.DANGER,
                    written ? "calendar.saved" : "calendar.notSaved",
                    file.toString()));
  }

  private void say(Tone tone, String key, String file) {
    desk.frame().notice(Notice.of(tone, TEXTS.of(key, file), ""));
  }

  private Optional<Page> page(Snapshot s, InterviewId id) {
    return s.find(id).flatMap(interview -> page(s, interview));
  }

  private Optional<Page> page(Snapshot s, Interview interview) {
    var application = s.find(interview.application());
    var candidate =
        application.flatMap(each -> s.find(each.candidate())).map(Candidate::name).orElse("");
    var job = application.flatMap(each -> s.find(each.job())).map(Job::title).orElse("");
    var title = TEXTS.of("calendar.title", interview.round(), candidate, job);
    var there = new Dates(clock.withZone(ZoneId.of(interview.zone())));
    var text =
        TEXTS.of(
            "calendar.text",
            there.exact(interview.startsAt()),
            interview.minutes(),
            interview.zone());
    var day = there.dayOf(interview.startsAt());
    var name = (candidate + " " + day).replaceAll("[^\\p{L}\\p{N} -]", "").strip();
    return CalendarEvents.of(s, interview.id(), title, text, clock.instant())
        .map(event -> new Page(event, TEXTS.of("calendar.file", name)));
  }
}
