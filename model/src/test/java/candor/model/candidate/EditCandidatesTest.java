package candor.model.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.fixture.MemoryStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditCandidatesTest {
  private final MemoryStore store = new MemoryStore();
  private final EditCandidates edit = new EditCandidates(store);

  @Test
  void somebodyIsAddedWithTheirContactsInOneOperation() {
    var typed = Map.of(ContactKind.EMAIL, "Ada@Example.org", ContactKind.PHONE, " ");
    var added = edit.add(CandidateDetails.named("Ada Lovelace"), typed);
    var id = ((CandidateResult.Saved) added).candidate().id();
    assertEquals(
        List.of("ada@example.org"),
        store.read(s -> s.of(Contact.KIND, id)).stream().map(Contact::matching).toList());
    assertEquals(1, store.journal().size());
  }

  @Test
  void whatIsRefusedLeavesNoContactBehind() {
    var typed = Map.of(ContactKind.EMAIL, "ada@example.org");
    var refused = edit.add(CandidateDetails.named(" "), typed);
    assertEquals(new CandidateResult.Unsound(CandidateResult.Problem.NAME_MISSING), refused);
    assertEquals(List.of(), store.read(s -> s.all(Contact.KIND)));
  }
}
