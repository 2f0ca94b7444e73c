package candor.persistence.demo;

import candor.model.job.Employment;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The made-up company's words, from the JSON files beside this class.
record Content(Company company, People people, Map<String, Trade> trades, Words words) {
  private static final JsonMapper JSON = JsonMapper.shared();

  record Company(
      String name,
      String me,
      List<Colleague> colleagues,
      List<String> customFields,
      List<JobPlan> jobs) {}

  record Colleague(String key, String name, String email) {}

  /// @param kit the file name of its role kit, and its trade
  /// @param hires how many are hired before today
  /// @param panel keys of the colleagues who interview
  record JobPlan(
      String kit,
      String title,
      String team,
      int openings,
      String city,
      String country,
      String zone,
      Workplace workplace,
      Employment employment,
      Salary salary,
      LocalDate opened,
      @Nullable LocalDate onHold,
      @Nullable LocalDate closed,
      int applicants,
      int hires,
      List<String> panel,
      List<String> description) {}

  record People(List<Group> groups, List<Special> scripts) {}

  /// Names that go together; women's and men's take turns.
  record Group(List<String> places, List<String> given, List<String> family) {}

  /// Somebody whose name is not in Latin letters.
  record Special(String name, String latin, String place, boolean woman) {}

  /// @param screens what is noted after a phone screen
  /// @param evidence by question: what a good and what a weak answer left in the notes
  record Trade(
      List<String> headlines,
      List<String> tags,
      List<String> screens,
      Map<String, List<String>> evidence) {}

  /// @param nextSteps by stage; in a stage of talks: once there was one
  /// @param stepsBeforeATalk while one is planned
  /// @param stepsWithoutATalk in a stage of talks while none is planned and there was none
  record Words(
      List<String> sources,
      List<String> rejections,
      String filled,
      String held,
      List<String> withdrawals,
      List<String> notices,
      List<String> permits,
      Map<String, List<String>> nextSteps,
      List<String> stepsBeforeATalk,
      List<String> stepsWithoutATalk,
      List<String> goodReasons,
      List<String> veryGoodReasons,
      List<String> weakReasons,
      List<String> veryWeakReasons,
      List<String> generalNotes,
      List<String> referenceNotes,
      List<String> letters) {}

  static Content load() {
    return new Content(
        JSON.readValue(resource("company"), Company.class),
        JSON.readValue(resource("people"), People.class),
        JSON.readValue(resource("trades"), new TypeReference<Map<String, Trade>>() {}),
        JSON.readValue(resource("words"), Words.class));
  }

  Trade trade(String kit) {
    return Objects.requireNonNull(trades.get(kit), kit);
  }

  private static byte[] resource(String name) {
    try (var in = Content.class.getResourceAsStream(name + ".json")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
