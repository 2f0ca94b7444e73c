package candor.persistence.archive;

import candor.model.archive.Finding;
import candor.model.archive.Verdict;
import candor.model.candidate.Document;
import candor.model.candidate.KeptFile;
import candor.model.debrief.Decision;
import candor.model.debrief.DecisionSeal;
import candor.model.debrief.Dissent;
import candor.model.intake.ProposalFile;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.Seal;
import candor.model.store.Kind;
import candor.model.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks whether a workspace holds what it says it holds.
public final class Check {
  private final Source source;
  private final Predicate<KeptFile> isIntact;
  private final List<Finding> findings = new ArrayList<>();
  private long rows;

  /// Prepares to look.
  ///
  /// @param isIntact whether a document's bytes are the ones that were kept
  public Check(Source source, Predicate<KeptFile> isIntact) {
    this.source = source;
    this.isIntact = isIntact;
  }

  /// Reads everything: each row must be what the journal says, the journal without a gap, every
  /// seal with its amendments and every document's bytes intact.
  public Verdict run() {
    var replay = new Replay(findings);
    replay.run(source.journal());
    source.kinds().forEach(kind -> compare(kind, replay));
    replay.left();
    read(Scorecard.KIND).forEach(this::seal);
    read(Decision.KIND).stream()
        .filter(decision -> !isIntact(decision))
        .forEach(d -> findings.add(new Finding.DecisionAltered(d.id().value())));
    read(Document.KIND).forEach(this::bytes);
    read(ProposalFile.KIND).forEach(this::bytes);
    return new Verdict(rows, source.journal().count(), findings);
  }

  private <R extends Row<R>> void compare(Kind<R> kind, Replay replay) {
    var all = read(kind);
    rows += all.size();
    for (var row : all) {
      var told = replay.take(kind.name(), row.id().value());
      if (told.isEmpty()) {
        findings.add(new Finding.RowUnknown(kind.name(), row.id().value()));
      } else {
        var fields = differing(kind.values(row), told.get());
        if (!fields.isEmpty()) {
          findings.add(new Finding.RowDiffers(kind.name(), row.id().value(), fields));
        }
      }
    }
  }

  private <R extends Row<R> & KeptFile> void bytes(R file) {
    if (!isIntact.test(file)) {
      findings.add(new Finding.DocumentAltered(file.id().value()));
    }
  }

  private void seal(Scorecard card) {
    if (!isIntact(card)) {
      findings.add(new Finding.SealBroken(card.id().value()));
    }
  }

  // Ratings, evidence or amendments that can't be read are a finding of their own kind already, and
  // then the card can't be what was sealed.
  private boolean isIntact(Scorecard card) {
    try {
      return Seal.isIntact(CardContent.of(source.rows(), card));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private boolean isIntact(Decision decision) {
    try {
      return DecisionSeal.isIntact(decision, source.rows().of(Dissent.KIND, decision.id()));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private <R extends Row<R>> List<R> read(Kind<R> kind) {
    return tried(kind)
        .orElseGet(
            () -> {
              var unreadable = new Finding.KindUnreadable(kind.name());
              if (!findings.contains(unreadable)) {
                findings.add(unreadable);
              }
              return List.of();
            });
  }

  // What a column holds can be anything once it was damaged.
  private <R extends Row<R>> Optional<List<R>> tried(Kind<R> kind) {
    try {
      return Optional.of(source.rows().all(kind));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static List<String> differing(
      Map<String, @Nullable Object> row, Map<String, @Nullable Object> told) {
    return row.entrySet().stream()
        .filter(field -> !Objects.equals(field.getValue(), told.get(field.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
