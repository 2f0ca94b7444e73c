package candor.persistence.demo;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.ContactKind;
import candor.model.candidate.CustomField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Writes down people when they first turn up.
final class Arrivals {
  private final Scene scene;
  private final List<CustomField> fields;
  private final List<Known> known = new ArrayList<>();

  /// Somebody who was written down.
  record Known(CandidateId candidate, Somebody who) {}

  Arrivals(Scene scene, List<CustomField> fields) {
    this.scene = scene;
    this.fields = fields;
  }

  /// Adds somebody now, and what is known of them.
  CandidateId add(Somebody who, Content.Trade trade, String source) {
    var dice = scene.dice();
    var edits = scene.desk().candidates();
    var headline = dice.fresh(trade.headlines()).orElseGet(() -> dice.one(trade.headlines()));
    var details = new CandidateDetails(who.name(), headline, who.place(), source);
    var id = added(edits.add(details)).id();
    var _ = edits.addContact(id, ContactKind.EMAIL, who.email());
    if (dice.chance(0.8)) {
      var _ = edits.addContact(id, ContactKind.PHONE, who.phone());
    }
    if (dice.chance(0.3)) {
      var _ = edits.addContact(id, ContactKind.LINK, who.link());
    }
    for (var count = dice.random().nextInt(3); count > 0; count--) {
      var _ = edits.tag(id, dice.one(trade.tags()));
    }
    if (dice.chance(0.4) || Today.NAMES.contains(who.name())) {
      resume(id, who, headline, trade);
    }
    values(id);
    known.add(new Known(id, who));
    return id;
  }

  /// Anybody who was written down.
  Known anybody() {
    return scene.dice().one(known);
  }

  private void resume(CandidateId id, Somebody who, String headline, Content.Trade trade) {
    var resume = new Resume(who, headline, trade.tags());
    try {
      var kept = scene.desk().documents().keep(new ByteArrayInputStream(resume.bytes()));
      var _ = scene.desk().candidates().addDocument(id, resume.fileName(), kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void values(CandidateId id) {
    var dice = scene.dice();
    var words = scene.content().words();
    var salary = "€ %d,000".formatted(dice.random().nextInt(29, 72));
    var values = List.of(dice.one(words.notices()), salary, dice.one(words.permits()));
    for (var i = 0; i < fields.size(); i++) {
      if (dice.chance(0.35)) {
        scene.desk().candidates().setValue(id, fields.get(i).id(), values.get(i));
      }
    }
  }

  private static Candidate added(CandidateResult result) {
    return switch (result) {
      case CandidateResult.Saved saved -> saved.candidate();
      case CandidateResult.Unsound _, CandidateResult.Conflict _, CandidateResult.Gone _ ->
          throw new IllegalStateException(result.toString());
    };
  }
}
