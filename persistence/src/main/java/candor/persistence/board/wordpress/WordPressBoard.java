package candor.persistence.board.wordpress;

import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.Calls;
import candor.persistence.board.text.AsSent;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.PostingWords;
import candor.persistence.board.wordpress.PageContent.Read;
import candor.persistence.board.wordpress.Site.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Pages of a WordPress site, or jobs of its plug-in WP Job Manager.
///
/// The slug of a page is its posting's id, so it is found without knowing its number and keeps its
/// address when the title changes. WordPress makes a second page of a repeated call (`…-2`): before
/// each call it is looked what is there, and what is there twice is removed. Takes no applications.
public final class WordPressBoard implements Board {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String JOBS = "/wp/v2/job-listings";
  private static final int MOST_TWINS = 9;
  private final Site site;
  private final PageContent pages;
  private final PostingWords words = new PostingWords();
  private final String applyTo;
  private final String route;

  /// @param password of an application, as the user's profile in WordPress makes them
  public WordPressBoard(BoardSettings settings, String password, Wire wire) {
    this.site = new Site(wire, settings.address(), settings.option("user"), password);
    this.pages = new PageContent(settings.applyTo());
    this.applyTo = settings.applyTo();
    this.route = settings.option("kind").equals("job-listings") ? JOBS : "/wp/v2/pages";
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    var id = posting.id();
    var there = ours(id);
    var body = body(id, content);
    var first = there.stream().findFirst();
    var calls = new Calls();
    var made =
        calls.next(
            () ->
                site.write(route, first, body)
                    .or(() -> site.write(route, Optional.empty(), body))
                    .orElseThrow());
    var written =
        isListing() || PageContent.hasData(made.raw())
            ? made
            : calls.next(() -> withoutData(made, id, content));
    if (!written.isPublic()) {
      throw new BoardException(
          Reason.REFUSED, "It did not publish the page, but made it: " + written.status());
    }
    delete(there.stream().skip(1), calls);
  }

  @Override
  public void close(Ref posting) {
    delete(ours(posting.id()).stream(), new Calls());
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    return ours(posting.id()).stream()
        .filter(item -> item.isPublic() && !isFilled(item))
        .findFirst()
        .map(item -> new Shown(content(item, posting), Long.toString(item.id()), item.link()));
  }

  // A twin that is still there is not seen beside the page.
  @Override
  public boolean tellsWhole() {
    return false;
  }

  @Override
  public IncomingPage applications(String cursor) {
    return new IncomingPage(List.of(), cursor);
  }

  @Override
  public String test() {
    var me = site.me();
    var may = me.path("capabilities");
    if (!isListing() && may.isObject() && !may.path("publish_pages").asBoolean(false)) {
      throw new BoardException(Reason.NOT_ALLOWED, "This user may not publish pages there.");
    }
    var _ = ours(new PostingId(new UUID(0, 0)));
    return me.path("name").asString("");
  }

  private Item withoutData(Item made, PostingId id, PostingContent content) {
    var body = body(id, content).put("content", pages.pageWithoutData(id, content));
    return site.write(route, Optional.of(made), body).orElse(made);
  }

  private void delete(Stream<Item> items, Calls calls) {
    items.forEach(item -> calls.run(() -> site.delete(route, item)));
  }

  /// What is ours of a posting, its own page first: one with its slug, or one with WordPress's
  /// number behind that and the posting in it.
  private List<Item> ours(PostingId id) {
    var slug = slug(id);
    var slugs =
        Stream.concat(
                Stream.of(slug), IntStream.rangeClosed(2, MOST_TWINS).mapToObj(n -> slug + "-" + n))
            .toList();
    return site.find(route, slugs, isListing() ? "any,expired" : "any").stream()
        .filter(item -> slugs.contains(item.slug()))
        .filter(item -> item.slug().equals(slug) || says(item, id))
        .sorted(
            Comparator.comparing((Item item) -> !item.slug().equals(slug))
                .thenComparingLong(Item::id))
        .toList();
  }

  private ObjectNode body(PostingId id, PostingContent content) {
    var body =
        JSON.createObjectNode()
            .put("title", Html.escape(content.title()))
            .put("slug", slug(id))
            .put("status", "publish")
            .put("content", isListing() ? pages.listing(id, content) : pages.page(id, content));
    if (isListing()) {
      body.set("meta", meta(content));
    } else {
      body.put("comment_status", "closed").put("ping_status", "closed");
    }
    return body;
  }

  // The plug-in's own fields; whole numbers, since it registers them as such [?: 2.0.0 took them].
  private ObjectNode meta(PostingContent content) {
    return JSON.createObjectNode()
        .put("_job_location", words.place(content))
        .put("_company_name", content.company())
        .put("_application", applyTo)
        .put("_remote_position", content.workplace() == Workplace.REMOTE ? 1 : 0)
        .put("_filled", 0);
  }

  private PostingContent content(Item item, Ref posting) {
    var read = PageContent.read(item.raw()).filter(r -> r.id().equals(posting.id()));
    var said = read.map(Read::content).orElseGet(() -> AsSent.of(posting.sent()));
    var whole = read.map(Read::untouched).orElse(false) && (!isListing() || isMeta(item, said));
    var title = item.title().equals(Html.escape(said.title())) ? said.title() : text(item.title());
    return new PostingContent(
        title,
        said.company(),
        said.team(),
        said.city(),
        said.country(),
        said.workplace(),
        said.employment(),
        said.salary(),
        whole ? said.description() : seen(item),
        said.openedAt());
  }

  private boolean isMeta(Item item, PostingContent said) {
    var wanted = meta(said);
    return wanted.properties().stream()
        .filter(field -> field.getValue().isString() && item.meta().has(field.getKey()))
        .allMatch(
            field ->
                text(item.meta().path(field.getKey()).asString(""))
                    .equals(text(field.getValue().asString())));
  }

  // The page's own text with a word on where it comes from: never what was sent, which would be
  // taken for the same.
  private String seen(Item item) {
    var fields = isListing() ? item.meta().path("_job_location").asString("") + "\n\n" : "";
    return "[%s]\n\n%s%s".formatted(item.link(), fields, Html.text(item.raw()));
  }

  private boolean isListing() {
    return route.equals(JOBS);
  }

  private static boolean isFilled(Item item) {
    return item.meta().path("_filled").asBoolean(false);
  }

  private static boolean says(Item item, PostingId id) {
    return PageContent.read(item.raw()).map(Read::id).filter(id::equals).isPresent();
  }

  private static String slug(PostingId id) {
    return "job-" + id.value();
  }

  private static String text(String html) {
    return Html.text(html);
  }
}
