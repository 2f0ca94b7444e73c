package candor.model.submittal;

import java.util.List;

/// Port: questions about candidates handed in at boards. Each answer is one snapshot; asks block.
/// Nothing for who has no business with boards.
public interface SubmittalStore {
  /// What waits or is in trouble, in the order in which it was asked for, then the last that are
  /// done.
  List<Line> submittals(int done);

  /// A submittal as a list shows it.
  record Line(Submittal submittal, String name, String jobTitle, String boardName) {}
}
