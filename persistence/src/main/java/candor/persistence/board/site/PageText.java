package candor.persistence.board.site;

import candor.model.posting.PostingContent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the site's HTML.
final class PageText {
  private static final int SNIPPET = 155;

  private final Addresses addresses;
  private final Words words;
  private final SiteProfile profile;
  private final JobPostingData data;

  PageText(Addresses addresses, Words words, SiteProfile profile) {
    this.addresses = addresses;
    this.words = words;
    this.profile = profile;
    this.data = new JobPostingData(addresses, words, profile);
  }

  /// A job's page.
  ///
  /// @param state a block that the reader of pages understands
  String job(SitePage page, String state) {
    var content = page.content();
    var title = words.of("page.title", content.title(), content.company());
    var canonical =
        addresses.isPublic()
            ? "<link rel=\"canonical\" href=\"%s\">\n"
                .formatted(Markup.escape(addresses.page(page)))
            : "";
    var head =
        canonical
            + "<script type=\"application/ld+json\">%s</script>\n".formatted(data.of(page))
            + state;
    var apply = apply(content);
    var body =
        """
        <header><a class="home" href="../index.html">%s%s</a><a href="../index.html">%s</a></header>
        <main>
        <h1>%s</h1>
        <p class="quiet">%s</p>
        <dl class="facts">
        %s
        </dl>
        %s<h2>%s</h2>
        %s
        %s%s</main>
        <footer>%s · %s</footer>
        """
            .formatted(
                logo(),
                Markup.escape(profile.company()),
                words.of("page.all"),
                Markup.escape(content.title()),
                Markup.escape(content.company()),
                facts(content),
                apply,
                words.of("page.about"),
                page.html(),
                apply,
                about(),
                words.of("page.posted", words.day(content)),
                words.of("page.reference", page.reference().value().toString()));
    return frame(title, snippet(content.description()), "../" + Claim.STYLE, head, body);
  }

  /// The list of all jobs.
  String index(String company, List<SitePage> pages) {
    var title = words.of("site.title", company);
    return frame(
        title,
        profile.about().isBlank() ? title : snippet(profile.about()),
        Claim.STYLE,
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"%s\" href=\"%s\">\n"
            .formatted(Markup.escape(title), Claim.ATOM),
        """
        <header><span class="home">%s%s</span></header>
        <main>
        <h1>%s</h1>
        %s%s
        </main>
        <footer><a href="%s">%s</a></footer>
        """
            .formatted(
                logo(),
                Markup.escape(company),
                words.of("site.open"),
                lead(),
                pages.isEmpty() ? nothing() : list(pages),
                Claim.ATOM,
                words.of("site.follow")));
  }

  // The name beside it says what it shows.
  private String logo() {
    return profile.logo().isEmpty()
        ? ""
        : "<img class=\"logo\" src=\"%s\" alt=\"\">".formatted(Markup.escape(profile.logo()));
  }

  private String lead() {
    return profile.about().isBlank()
        ? ""
        : "<div class=\"lead\">\n%s\n</div>\n".formatted(Markup.paragraphs(profile.about()));
  }

  private String about() {
    return profile.about().isBlank()
        ? ""
        : "<h2>%s</h2>\n%s\n"
            .formatted(
                Markup.escape(words.of("page.company", profile.company())),
                Markup.paragraphs(profile.about()));
  }

  private String nothing() {
    return "<div class=\"none\"><p>%s</p><p class=\"quiet\">%s</p></div>"
        .formatted(words.of("site.none"), words.of("site.none.hint"));
  }

  private String list(List<SitePage> pages) {
    return pages.stream()
        .map(
            page ->
                """
                <li>
                <h2><a href="%s">%s</a></h2>
                <p class="quiet">%s</p>
                </li>\
                """
                    .formatted(
                        Markup.escape(Addresses.relative(page)),
                        Markup.escape(page.content().title()),
                        Markup.escape(words.summary(page.content()))))
        .collect(
            Collectors.joining(
                "\n",
                "<p class=\"quiet\">%s</p>\n<ul class=\"jobs\">\n"
                    .formatted(words.of("site.count", pages.size())),
                "\n</ul>"));
  }

  private String facts(PostingContent content) {
    return Stream.of(
            fact("fact.place", words.place(content)),
            fact("fact.workplace", words.workplace(content)),
            fact("fact.employment", words.employment(content)),
            fact("fact.team", content.team()),
            fact("fact.salary", words.salary(content)))
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String fact(String key, String value) {
    return value.isEmpty()
        ? ""
        : "<div><dt>%s</dt><dd>%s</dd></div>".formatted(words.of(key), Markup.escape(value));
  }

  private String apply(PostingContent content) {
    var target = addresses.apply(words.of("page.apply.subject", content.title()));
    return target.isEmpty()
        ? ""
        : "<p><a class=\"apply\" href=\"%s\">%s</a>%s</p>\n"
            .formatted(Markup.escape(target), words.of("page.apply"), mail(target));
  }

  // Where no program takes mails, the button opens nothing: the address can be copied, or printed.
  private String mail(String target) {
    var address = addresses.applyMail();
    return address.isEmpty()
        ? ""
        : "\n<span class=\"mail\">%s <a href=\"%s\">%s</a></span>"
            .formatted(words.of("page.apply.mail"), Markup.escape(target), Markup.escape(address));
  }

  private static String snippet(String description) {
    var line = description.replaceAll("\\s+", " ").strip();
    if (line.length() <= SNIPPET) {
      return line;
    }
    var space = line.lastIndexOf(' ', SNIPPET);
    var end = space > 0 ? space : line.offsetByCodePoints(0, SNIPPET / 2);
    return line.substring(0, end) + "…";
  }

  private static String frame(
      String title, String description, String style, String head, String body) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
    <title>%s</title>
    <meta name="description" content="%s">
    <link rel="stylesheet" href="%s">
    %s</head>
    <body>
    %s</body>
    </html>
    """
        .formatted(
            Words.LANGUAGE.toLanguageTag(),
            Markup.escape(title),
            Markup.escape(description),
            style,
            head,
            body);
  }
}
