package candor.persistence.board.site;

import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import java.time.Instant;

/// A job's page as the folder holds it.
///
/// @param name of its folder within the site
/// @param changedAt when what it says last changed, whole seconds
/// @param html its description: the page, the data in it and every feed have it, so it is made once
record SitePage(
    String name, PostingId reference, PostingContent content, Instant changedAt, String html) {
  SitePage(String name, PostingId reference, PostingContent content, Instant changedAt) {
    this(name, reference, content, changedAt, Markup.paragraphs(content.description()));
  }
}
