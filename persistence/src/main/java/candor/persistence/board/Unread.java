package candor.persistence.board;

import candor.model.posting.BoardException;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.PostingId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// The operations that one board took and that are not read back yet: the last one of each posting.
/// While the board is asked for some, what was seen of those before them is noted.
final class Unread {
  private final Outbox outbox;
  private final Contact contact;
  private final BooleanSupplier stays;
  private final Beside beside;
  private final Pace pace;
  private final Map<PostingId, OutboxItem> items = new LinkedHashMap<>();

  /// @param stays asked before anything is looked at or noted; once it says no, the board is not to
  ///   be dealt with as it was
  /// @param beside asks the board
  Unread(Outbox outbox, Contact contact, BooleanSupplier stays, Beside beside, Pace pace) {
    this.outbox = outbox;
    this.contact = contact;
    this.stays = stays;
    this.beside = beside;
    this.pace = pace;
  }

  // What was seen of some, and why the board could not be asked for the one after them.
  private record Seen(List<Outbox.Look> looks, Optional<Unseen> unseen) {}

  private record Unseen(OutboxItem item, BoardException why) {}

  void add(OutboxItem item) {
    items.put(item.posting(), item);
  }

  boolean holds(PostingId posting) {
    return items.containsKey(posting);
  }

  /// Has the board settle, and reads all of them back; none is left after it.
  void readBack() {
    var all = List.copyOf(items.values());
    items.clear();
    if (all.isEmpty() || !goesOn() || !settled(all)) {
      return;
    }
    var seen = new Seen(List.of(), Optional.empty());
    for (var rest = all; !rest.isEmpty() && goesOnAfterOthers(); ) {
      var some = rest.subList(0, Math.min(pace.many(), rest.size()));
      var call = beside.begin(() -> pace.take(some.size(), () -> lookAt(some)));
      note(seen);
      seen = Beside.ended(call);
      seen.unseen().map(Unseen::why).ifPresent(contact::broke);
      rest = rest.subList(some.size(), rest.size());
    }
    note(seen);
  }

  private boolean goesOn() {
    return contact.goesOn() && stays.getAsBoolean();
  }

  private boolean goesOnAfterOthers() {
    contact.letOthers();
    return goesOn();
  }

  private boolean settled(List<OutboxItem> all) {
    try {
      contact.board().settle();
      return true;
    } catch (BoardException e) {
      all.forEach(item -> outbox.unseen(item.id(), Contact.words(e)));
      contact.broke(e);
      return false;
    }
  }

  // On another thread, where there is one.
  private Seen lookAt(List<OutboxItem> some) {
    var refs = outbox.refs(some.stream().map(OutboxItem::posting).collect(Collectors.toSet()));
    var looks = new ArrayList<Outbox.Look>();
    for (var item : some) {
      if (!contact.goesOn()) {
        break;
      }
      try {
        var ref = Objects.requireNonNull(refs.get(item.posting()));
        looks.add(new Outbox.Look(item.id(), contact.board().look(ref).orElse(null), ""));
      } catch (BoardException e) {
        if (!Contact.isOfOnePosting(e)) {
          return new Seen(looks, Optional.of(new Unseen(item, e)));
        }
        looks.add(new Outbox.Look(item.id(), null, Contact.words(e)));
      }
    }
    return new Seen(looks, Optional.empty());
  }

  private void note(Seen seen) {
    // Seen at a place that is another by now, it says nothing.
    if (!seen.looks().isEmpty() && stays.getAsBoolean()) {
      outbox.looked(seen.looks());
    }
    seen.unseen().ifPresent(one -> outbox.unseen(one.item().id(), Contact.words(one.why())));
  }
}
