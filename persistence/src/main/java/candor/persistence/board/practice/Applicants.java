package candor.persistence.board.practice;

import candor.model.posting.PostingContent;
import candor.persistence.board.practice.PracticeLog.Entry;
import candor.persistence.board.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes up who applies to the postings of one board: always the same people for the same seed.
///
/// Each posting gets [#EACH] applications: two by new people, and one by somebody who applied
/// before under the same e-mail address, so that duplicates can be seen. Names are made up,
/// addresses end in example.org (RFC 2606) and telephone numbers lie among those kept for fiction.
final class Applicants {
  /// How many applications each posting gets.
  static final int EACH = 3;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NEW_PEOPLE = EACH - 1;
  private static final List<String> FIRST_NAMES =
      List.of(
          "Amara", "Bao", "Carmen", "Dmitri", "Elif", "Farid", "Greta", "Hiro", "Ines", "Jonas",
          "Kavya", "Liam", "Mira", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Sven", "Tariq",
          "Uma", "Viktor", "Wanda", "Ximena", "Yusuf", "Zofia", "Arjun", "Beatriz", "Chidi", "Dana",
          "Emeka", "Freya", "Gustav", "Hana", "Ivo", "Jasmin", "Kofi", "Leila", "Marek", "Nora");
  private static final List<String> LAST_NAMES =
      List.of(
          "Abara",
          "Brandt",
          "Castillo",
          "Dubois",
          "Eriksen",
          "Fischer",
          "Gupta",
          "Haddad",
          "Ito",
          "Jansen",
          "Kowalski",
          "Lindqvist",
          "Moreau",
          "Nakamura",
          "Okafor",
          "Petrov",
          "Quispe",
          "Rossi",
          "Santos",
          "Takacs",
          "Ueda",
          "Varga",
          "Weber",
          "Xu",
          "Yilmaz",
          "Zeman",
          "Adeyemi",
          "Bianchi",
          "Costa",
          "Demir",
          "Endo",
          "Ferrari",
          "Garcia",
          "Horvat",
          "Ivanov",
          "Jung",
          "Keller",
          "Larsen",
          "Mehta",
          "Novak");
  private static final int NUMBERS = 100;
  private static final List<String> AREAS =
      List.of(
          "202", "206", "212", "213", "215", "303", "305", "312", "313", "314", "404", "405", "412",
          "415", "503", "504", "505", "512", "602", "612", "615", "617", "702", "713", "718",
          "801");
  private static final List<String> OPENINGS =
      List.of(
          "I read your posting twice, because it describes the work and not only the wishes.",
          "A friend who works near you pointed me to this job.",
          "I have followed {company} for a while and was glad to see this opening.",
          "This is the first posting in months that made me want to write at once.");
  private static final List<String> PROOFS =
      List.of(
          "For {years} years I have done this kind of work in a team of {team}.",
          "In my present job I am the one who is asked when it gets difficult.",
          "My last project began late, ended on time, and I can tell you why.",
          "I have trained {team} colleagues, and most of them are better at it than I am now.");
  private static final List<String> CLOSINGS =
      List.of(
          "I could start in {weeks} weeks.",
          "I would be glad to talk, in the evening or early in the morning.",
          "My notice is {weeks} weeks; a call is possible any day.");
  private static final List<String> EMPLOYERS =
      List.of("Nordlicht", "Blue Harbour", "Atelier Sud", "Kestrel Works", "Verde", "Halden & Co");
  private static final List<String> SCHOOLS =
      List.of("Riverside College", "Technical School of Halden", "University of Northport");

  private static final Pattern ID = Pattern.compile("([0-9a-f-]{36})-([1-%d])".formatted(EACH));

  private final long seed;

  Applicants(long seed) {
    this.seed = seed;
  }

  /// One application.
  ///
  /// @param resume what is said of the resume's file
  record Made(ObjectNode json, String resume) {}

  /// One application to a posting.
  ///
  /// @param nth which of its applications, from 0 to [#EACH] - 1
  Made application(Entry to, int nth) {
    var posting = to.place();
    var content = to.first();
    var isNew = nth < NEW_PEOPLE;
    var person = isNew ? posting * NEW_PEOPLE + nth : Math.max(0, posting - 1) * NEW_PEOPLE;
    var random = new SplittableRandom(seed * 1_000_003 + person);
    var first = pick(FIRST_NAMES, person + Math.floorMod(seed, FIRST_NAMES.size()));
    var last = pick(LAST_NAMES, person * 7 + person / LAST_NAMES.size());
    var name = isNew ? first + " " + last : first.charAt(0) + ". " + last;
    var email = email(first, last, person);
    var phone = "+1 %s 555 01%02d".formatted(pick(AREAS, person / NUMBERS), person % NUMBERS);
    var years = 2 + random.nextInt(14);
    var application = JSON.createObjectNode();
    application.put("id", id(to.reference(), nth));
    application.put("posting", to.reference().toString());
    application.put("name", name);
    application.put("email", email);
    application.put("phone", phone);
    application.put("message", message(random, content, years, name));
    var resume = resume(random, content, years, first + " " + last + "\n" + email + "\n" + phone);
    application.set(
        "resume",
        JSON.createObjectNode()
            .put("name", first + "-" + last + ".txt")
            .put("sha256", Sha256.hex(resume.getBytes(StandardCharsets.UTF_8))));
    return new Made(application, resume);
  }

  /// Which posting an application is for.
  ///
  /// @return nothing when this is no application's id
  static Optional<UUID> posting(String id) {
    return parts(id).map(parts -> UUID.fromString(parts.group(1)));
  }

  /// The resume of an application to a posting.
  String resume(String id, Entry to) {
    return parts(id)
        .map(parts -> application(to, Integer.parseInt(parts.group(2)) - 1).resume())
        .orElseThrow();
  }

  private static String id(UUID reference, int nth) {
    return reference + "-" + (nth + 1);
  }

  private static Optional<MatchResult> parts(String id) {
    var parts = ID.matcher(id);
    return parts.matches() ? Optional.of(parts.toMatchResult()) : Optional.empty();
  }

  private static String message(
      RandomGenerator random, PostingContent content, int years, String name) {
    var text = String.join(" ", any(random, OPENINGS), any(random, PROOFS), any(random, CLOSINGS));
    return text.replace("{company}", content.company())
            .replace("{years}", Integer.toString(years))
            .replace("{team}", Integer.toString(3 + random.nextInt(9)))
            .replace("{weeks}", Integer.toString(2 + 2 * random.nextInt(5)))
        + "\n\n"
        + name;
  }

  private static String resume(
      RandomGenerator random, PostingContent content, int years, String head) {
    var now = content.openedAt().toString().substring(0, 4);
    var year = Integer.parseInt(now);
    var change = year - 1 - random.nextInt(years);
    return """
    %s

    Summary
    %s with %d years of experience, looking for work at %s.

    Experience
    %d to now: %s, %s
    %d to %d: Junior %s, %s

    Education
    %d: %s
    """
        .formatted(
            head,
            content.title(),
            years,
            content.company(),
            change,
            content.title(),
            any(random, EMPLOYERS),
            year - years - 1,
            change,
            content.title(),
            any(random, EMPLOYERS),
            year - years - 2,
            any(random, SCHOOLS));
  }

  private static String email(String first, String last, int person) {
    var round = person / (FIRST_NAMES.size() * LAST_NAMES.size());
    var number = round == 0 ? "" : Integer.toString(round + 1);
    return (first + "." + last + number).toLowerCase(Locale.ROOT) + "@example.org";
  }

  private static String any(RandomGenerator random, List<String> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static String pick(List<String> among, int index) {
    return among.get(index % among.size());
  }
}
