package candor.persistence.board.run;

import candor.model.posting.Board.Answer;
import candor.persistence.board.http.Json;
import candor.persistence.board.text.Paragraphs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a board knows of an application besides contact, message and answers to its form. It comes
/// behind those answers: what is short together in one, a line each, and what is long in one of its
/// own. What is not said is left out.
public final class Particulars {
  private static final String SHORT_ONES = "Particulars";
  private final List<String> lines = new ArrayList<>();
  private final List<Answer> texts = new ArrayList<>();

  /// A short one, in parts.
  public Particulars line(String name, String... parts) {
    return line(name, List.of(parts));
  }

  /// A short one, in parts.
  public Particulars line(String name, List<String> parts) {
    var said = String.join(", ", Json.said(parts.stream()));
    if (!said.isEmpty()) {
      lines.add(name + ": " + said);
    }
    return this;
  }

  /// The day of a time.
  public Particulars day(String name, String time) {
    return line(name, day(time));
  }

  /// One that is there or not.
  public Particulars mark(String name, boolean isThere) {
    return line(name, isThere ? "Yes" : "");
  }

  /// A long one, which may be HTML.
  public Particulars text(String name, String said) {
    if (!said.isEmpty()) {
      texts.add(new Answer(name, Paragraphs.of(said)));
    }
    return this;
  }

  /// Stations of a life.
  ///
  /// @param story the field of each that tells of it at length
  /// @param fields the short fields of each, in the order in which they are told
  public Particulars stations(String name, JsonNode all, String story, String... fields) {
    var told = all.valueStream().map(each -> station(each, story, fields));
    return text(name, String.join("\n\n", Json.said(told)));
  }

  /// Texts, numbers, and what is made of these, as one line.
  public static String words(JsonNode value) {
    return value.isContainer()
        ? String.join(", ", Json.said(value.valueStream().map(Particulars::words)))
        : value.isBoolean() ? (value.asBoolean() ? "Yes" : "No") : Json.text(value);
  }

  /// All of it behind the answers to a board's form.
  public List<Answer> after(List<Answer> answers) {
    var together =
        lines.isEmpty()
            ? Stream.<Answer>empty()
            : Stream.of(new Answer(SHORT_ONES, String.join("\n", lines)));
    return Stream.of(answers.stream(), together, texts.stream()).flatMap(all -> all).toList();
  }

  private static String station(JsonNode station, String story, String... fields) {
    var brief = Arrays.stream(fields).map(field -> part(station, field));
    return String.join(
        "\n",
        Json.said(
            Stream.of(
                String.join(", ", Json.said(brief)), Paragraphs.of(Json.text(station, story)))));
  }

  // Of what is so or not its name.
  private static String part(JsonNode station, String field) {
    return station.path(field).asBoolean(false) ? field : day(Json.text(station, field));
  }

  private static String day(String said) {
    return said.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T.*", "$1");
  }
}
