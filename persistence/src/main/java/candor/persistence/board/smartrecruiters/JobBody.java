package candor.persistence.board.smartrecruiters;

import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Json;
import candor.persistence.board.text.AsSent;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.Paragraphs;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Jobs as it writes them. The sort of employment is left out, since its ids were not verified.
final class JobBody {
  private JobBody() {}

  static ObjectNode of(
      PostingId posting, PostingContent content, SmartRecruitersBoard.Classes classes) {
    var job =
        Json.object().put("title", content.title()).put("refNumber", posting.value().toString());
    job.withObject("/location")
        .put("countryCode", content.country().toLowerCase(Locale.ROOT))
        .put("city", content.city())
        .put("remote", content.workplace() == Workplace.REMOTE);
    job.withObject("/industry").put("id", classes.industry());
    job.withObject("/function").put("id", classes.function());
    job.withObject("/experienceLevel").put("id", classes.experience());
    var salary = content.salary();
    if (salary != null) {
      job.withObject("/compensation")
          .put("min", salary.from())
          .put("max", salary.to())
          .put("currency", salary.currency());
    }
    job.withObject("/jobAd/sections/jobDescription")
        .put("text", Html.paragraphs(content.description()));
    return job;
  }

  static String id(JsonNode job) {
    return Json.text(job, "id");
  }

  static boolean carries(JsonNode job, PostingId posting) {
    return Json.text(job, "refNumber").equalsIgnoreCase(posting.value().toString());
  }

  static boolean isShown(JsonNode job) {
    return Json.text(job, "postingStatus").equals("PUBLIC");
  }

  /// What a job says; the rest as it was sent.
  static PostingContent content(JsonNode job, @Nullable PostingContent sent) {
    var known = AsSent.of(sent);
    var place = job.path("location");
    var text = Json.text(job, "jobAd", "sections", "jobDescription", "text");
    return new PostingContent(
        AsSent.line(Json.text(job, "title"), known.title()),
        known.company(),
        known.team(),
        AsSent.name(Json.text(place, "city"), known.city()),
        AsSent.name(Json.text(place, "countryCode"), known.country()),
        workplace(place.path("remote"), known.workplace()),
        known.employment(),
        salary(job.path("compensation"), known.salary()),
        Paragraphs.told(text, known.description()),
        known.openedAt());
  }

  private static Workplace workplace(JsonNode remote, Workplace sent) {
    if (!remote.isBoolean() || remote.asBoolean() == (sent == Workplace.REMOTE)) {
      return sent;
    }
    return remote.asBoolean() ? Workplace.REMOTE : Workplace.ON_SITE;
  }

  // An answer that is silent on pay tells nothing about it.
  private static @Nullable Salary salary(JsonNode pay, @Nullable Salary sent) {
    var from = pay.path("min").asLong(0);
    var to = pay.path("max").asLong(0);
    var currency = Json.text(pay, "currency").toUpperCase(Locale.ROOT);
    return from < 0 || to < from || to == 0 || !currency.matches("[A-Z]{3}")
        ? sent
        : new Salary(from, to, currency);
  }
}
