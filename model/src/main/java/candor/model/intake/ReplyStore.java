package candor.model.intake;

import candor.model.job.StageId;
import java.time.Instant;
import java.util.List;

/// Port: questions about what is said in reply to applications. Each answer is one snapshot; asks
/// block. Nothing for who has no business with boards.
public interface ReplyStore {
  /// Those who stand otherwise here than their board knows, at boards that are to be told; who
  /// changed last comes first. What is on its way is left out, and so is who was hired or withdrew.
  List<Offer> offers(int limit);

  /// What waits or is in trouble, in the order in which it was asked for, then the last that are
  /// done.
  List<Line> replies(int done);

  /// Something that a board could be told.
  ///
  /// @param act never thanks
  /// @param stage the name of the stage
  /// @param inStage which that is
  /// @param why the reason of a rejection; empty when none was given
  /// @param since when it came to stand so
  record Offer(
      ProposalId proposal,
      ReplyAct act,
      String stage,
      StageId inStage,
      String why,
      String name,
      String jobTitle,
      String boardName,
      Instant since) {}

  /// A reply as a list shows it.
  ///
  /// @param stage what its stage is called by now; as it was said of what is done
  record Line(Reply reply, String stage, String name, String jobTitle, String boardName) {}
}
