package candor.model.posting;

import java.util.List;

/// Which connector speaks to a board, and what that can do.
public enum BoardSort {
  /// Static pages and feeds, in a folder or on a server.
  CAREER_SITE(true, false),
  /// The board inside the program, over HTTP on this machine.
  PRACTICE(true, true),
  /// Pages of a WordPress site, or jobs of its plug-in WP Job Manager.
  WORDPRESS(true, false),
  /// A mailbox to which people apply.
  MAILBOX(true, true),
  /// The Norwegian public board, arbeidsplassen.no.
  ARBEIDSPLASSEN(true, false),
  /// Teamtailor, with the customer's own key.
  TEAMTAILOR(true, true),
  /// SmartRecruiters, with the customer's own key.
  SMARTRECRUITERS(true, true),
  /// Greenhouse's Harvest API, version 3, and its public job board.
  GREENHOUSE(false, true),
  /// Lever, with the customer's own key.
  LEVER(true, true),
  /// Ashby, with the customer's own key.
  ASHBY(true, true),
  /// Personio's API, version 2.
  PERSONIO(false, true),
  /// Workable, with the customer's own key.
  WORKABLE(false, true);

  private final boolean publishes;
  private final boolean receives;

  BoardSort(boolean publishes, boolean receives) {
    this.publishes = publishes;
    this.receives = receives;
  }

  /// Whether it can show postings.
  public boolean publishes() {
    return publishes;
  }

  /// Whether applications come from it.
  public boolean receives() {
    return receives;
  }

  /// Whether it has jobs of its own, which the user ties to jobs here.
  public boolean hasItsOwnJobs() {
    return !publishes || this == LEVER || this == ASHBY;
  }

  /// Whether it shows a job only where that is tied to one of its own.
  public boolean needsItsOwnJob() {
    return this == ASHBY;
  }

  /// Whether its postings say where to apply only where the user says it: it takes no applications,
  /// and knows no other place for them.
  public boolean asksWhereToApply() {
    return this == CAREER_SITE || this == WORDPRESS || this == ARBEIDSPLASSEN;
  }

  /// What the user says about a board of this sort besides its name, in the order of asking.
  public List<BoardOption> options() {
    return BoardOption.of(this);
  }

  /// What of this is secret: kept beside the workspace's rows and never in them.
  public List<BoardOption> secrets() {
    return options().stream().filter(option -> option.form() == BoardOption.Form.SECRET).toList();
  }
}
