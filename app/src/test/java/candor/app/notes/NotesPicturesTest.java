package candor.app.notes;

import candor.app.Fx;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.TypedLine;
import candor.model.kit.Competency;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class NotesPicturesTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void notesOfAnHour() {
    Fx.pictures("notes", () -> page(hour()));
  }

  @Test
  void nothingYet() {
    Fx.pictures("notes-empty", () -> page(List.of()));
  }

  static Parent page(List<TypedLine> lines) {
    var editor = new NotesEditor("Notes", Clock.fixed(START, ZoneOffset.UTC));
    editor.setCompetencies(
        List.of(
            new Competency("system", "System design", "", List.of()),
            new Competency("own", "Ownership", "", List.of())));
    editor.setRan(Optional.of(START), Optional.empty());
    var names =
        Map.of(
            "q1",
            "1  A system you designed",
            "q2",
            "2  Something that broke",
            "candidate",
            "The candidate's own questions");
    editor.setQuestionNames(key -> names.getOrDefault(key, ""));
    editor.load(lines);
    editor.goToEnd();
    var page = new StackPane(editor);
    page.getStyleClass().add("page");
    return page;
  }

  private static List<TypedLine> hour() {
    var lines = new ArrayList<TypedLine>();
    add(lines, "", -120, "Reads well on paper; ask about the gap in 2024.");
    add(
        lines,
        "q1",
        185,
        "Queue for invoices, 40 k a day, mostly writes. Postgres and one worker per tenant.");
    add(lines, "q1", 240, "! We had no idea how long a message waited until we measured it.");
    add(
        lines,
        "q1",
        262,
        "#System-design chose at-least-once on purpose and made the handler idempotent; explained"
            + " what it costs when the consumer is slow and what they would do otherwise today.");
    add(lines, "q1", 300, "? who decided against Kafka, and by what");
    add(
        lines,
        "q1",
        341,
        "شرح كيف اختار قاعدة البيانات ولماذا لم يستخدم التخزين المؤقت في البداية، ثم قاس زمن"
            + " الاستجابة #Ownership");
    add(
        lines,
        "q2",
        905,
        "Outage of 90 minutes, was on call. Wrote the review the next day. #Ownership");
    add(lines, "q2", 951, "! 我把回滚脚本写好了，但是没有人测试过。");
    add(
        lines,
        "q2",
        990,
        "Laughed about it, honest 🙂 naïve retry, café wifi, señor engineer agreed");
    add(lines, "q2", 1020, "");
    add(lines, "q2", 1033, "#leadership not touched");
    add(lines, "candidate", 3105, "How many people are on call, and how often?");
    add(lines, "candidate", 3140, "? send the on-call handbook");
    return lines;
  }

  private static void add(List<TypedLine> lines, String question, int seconds, String text) {
    lines.add(
        new TypedLine(
            new NoteLineId(new UUID(7, lines.size())),
            (lines.size() + 1) * NoteLine.GAP,
            question,
            text,
            START.plusSeconds(seconds)));
  }
}
