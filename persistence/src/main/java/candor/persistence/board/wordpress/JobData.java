package candor.persistence.board.wordpress;

import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.PostingWords;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A posting as schema.org's JobPosting, with what Google for Jobs requires of it.
final class JobData {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final PostingWords words;

  JobData(PostingWords words) {
    this.words = words;
  }

  /// The JSON, harmless inside a script element.
  String of(PostingId id, PostingContent content) {
    var data = thing("JobPosting");
    data.put("@context", "https://schema.org/");
    data.put("title", content.title());
    data.put("description", Html.paragraphs(content.description()));
    data.set(
        "identifier",
        named("PropertyValue", content.company()).put("value", id.value().toString()));
    data.put("datePosted", content.openedAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
    data.put("employmentType", content.employment().name());
    data.set("hiringOrganization", named("Organization", content.company()));
    if (content.workplace() == Workplace.REMOTE) {
      data.put("jobLocationType", "TELECOMMUTE");
      data.set("applicantLocationRequirements", named("Country", words.country(content)));
    } else {
      var address = thing("PostalAddress").put("addressCountry", content.country());
      if (!content.city().isEmpty()) {
        address.put("addressLocality", content.city());
      }
      data.putObject("jobLocation").put("@type", "Place").set("address", address);
    }
    var salary = content.salary();
    if (salary != null) {
      data.set("baseSalary", pay(salary));
    }
    return Html.inScript(JSON.writeValueAsString(data));
  }

  private static ObjectNode pay(Salary salary) {
    var value = thing("QuantitativeValue").put("unitText", "YEAR");
    if (salary.from() == salary.to()) {
      value.put("value", salary.from());
    } else {
      value.put("minValue", salary.from()).put("maxValue", salary.to());
    }
    var amount = thing("MonetaryAmount").put("currency", salary.currency());
    amount.set("value", value);
    return amount;
  }

  private static ObjectNode named(String type, String name) {
    return thing(type).put("name", name);
  }

  private static ObjectNode thing(String type) {
    return JSON.createObjectNode().put("@type", type);
  }
}
