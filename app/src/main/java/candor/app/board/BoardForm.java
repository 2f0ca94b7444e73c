package candor.app.board;

import candor.app.control.Entry;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/// What is asked of a board of a sort: its name, the company, and what its sort needs.
final class BoardForm {
  private static final Texts TEXTS = Texts.in(BoardForm.class);
  private final BoardSort sort;
  private final BoardSettings before;
  private final boolean stored;
  private final int shown;
  private final Entry<String> name;
  private final Entry<String> company;
  private final Optional<Entry<String>> address;
  private final Optional<Entry<String>> url;
  private final Optional<Entry<String>> applyTo;
  private final Map<BoardOption, Entry<String>> options = new LinkedHashMap<>();
  private final Optional<Entry<String>> mails;

  /// Of a board that is not there yet.
  ///
  /// @param before what was said so far
  static BoardForm fresh(BoardSort sort, BoardSettings before) {
    return new BoardForm(sort, before, false, 0);
  }

  /// Of a board whose secrets may be known from before.
  ///
  /// @param before as above
  /// @param shown how many postings go again where what the public sees is changed
  static BoardForm stored(BoardSort sort, BoardSettings before, int shown) {
    return new BoardForm(sort, before, true, shown);
  }

  private BoardForm(BoardSort sort, BoardSettings before, boolean stored, int shown) {
    this.sort = sort;
    this.before = before;
    this.stored = stored;
    this.shown = shown;
    name = Entry.requiredLine(TEXTS.of("board.entry.name"), before.name());
    company =
        Entry.line(TEXTS.of("board.entry.company"), before.company())
            .hint(TEXTS.of("board.entry.company.hint"));
    address = address(before);
    var site = sort == BoardSort.CAREER_SITE;
    url =
        site
            ? Optional.of(
                Entry.line(TEXTS.of("board.entry.url"), before.url())
                    .hint(seen(TEXTS.of("board.entry.url.hint"))))
            : Optional.empty();
    applyTo =
        sort.asksWhereToApply()
            ? Optional.of(
                Entry.line(TEXTS.of("board.entry.applyTo"), before.applyTo())
                    .hint(seen(TEXTS.of("board.entry.applyTo.hint"))))
            : Optional.empty();
    sort.options().forEach(option -> options.put(option, entry(option, before)));
    options.forEach(
        (option, entry) ->
            option.when().stream()
                .map(this::fits)
                .reduce(Bindings::or)
                .ifPresent(entry::onlyWhile));
    mails = sort == BoardSort.MAILBOX ? Optional.of(mails()) : Optional.empty();
    if (site) {
      address.ifPresent(entry -> mustBeInFull(entry, asked("delivery"), folderBefore()));
    }
  }

  private BooleanBinding fits(BoardOption.When when) {
    return asked(when.key()).is(when::fits);
  }

  // The folder of this computer, for which a server has another one.
  private Entry<String> mails() {
    var said = before.isReadOfFolder() ? before.mailFolder() : "";
    var mails =
        Entry.requiredLine(TEXTS.of("board.entry.mails"), said)
            .hint(TEXTS.of("board.entry.mails.hint"))
            .must(BoardForm::isInFull, TEXTS.of("board.entry.must.folder"));
    mails.onlyWhile(asked("intake").is("folder"::equals));
    asked("folder").onlyWhile(asked("intake").is("imap"::equals));
    return mails;
  }

  /// Lets the folder of a mailbox be chosen.
  BoardForm choosing(FileDialogs dialogs) {
    mails.ifPresent(
        entry -> {
          var _ =
              entry.orBy(
                  Feather.FOLDER,
                  TEXTS.of("board.entry.mails.choose"),
                  () -> dialogs.folder(TEXTS.of("board.entry.mails.title")).map(Path::toString));
        });
    return this;
  }

  /// Refuses the folder of another of these career sites: each is written as if it were alone
  /// there. One that is in such a folder already can stay in it: what else is said of it may be
  /// right.
  ///
  /// @param others all boards but the one that this is about
  BoardForm beside(List<BoardAccount> others) {
    if (sort == BoardSort.CAREER_SITE) {
      address.ifPresent(
          entry ->
              entry.unless(
                  said ->
                      others.stream()
                          .filter(_ -> !isWhereItWas())
                          .filter(other -> other.sort() == sort && isAt(other.settings(), said))
                          .findFirst()
                          .map(other -> TEXTS.of("board.entry.taken", other.name()))));
    }
    return this;
  }

  private boolean isWhereItWas() {
    return stored && said().settings().arePlacedAs(before);
  }

  private boolean isAt(BoardSettings other, String said) {
    var onServer = !asked("delivery").value().equals("folder");
    return isAsIn(other, "delivery")
        && (!onServer || isAsIn(other, "host"))
        && (other.address().equals(said) || isOneFolder(other.address(), said));
  }

  private boolean isAsIn(BoardSettings other, String key) {
    return options.entrySet().stream()
        .filter(each -> each.getKey().key().equals(key))
        .allMatch(each -> other.chosen(each.getKey()).equalsIgnoreCase(each.getValue().value()));
  }

  private static boolean isOneFolder(String one, String other) {
    try {
      return Path.of(one).normalize().equals(Path.of(other).normalize());
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private Entry<String> asked(String key) {
    return options.entrySet().stream()
        .filter(each -> each.getKey().key().equals(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  // One that is not said in full is meant from the workspace.
  private String folderBefore() {
    return asked("delivery").value().equals("folder") ? before.address() : "";
  }

  // Where it is a folder of this computer: otherwise it would be another one with each start.
  private static void mustBeInFull(Entry<String> folder, Entry<String> where, String before) {
    var _ =
        folder.must(
            said ->
                said.isEmpty()
                    || said.equals(before)
                    || !where.value().equals("folder")
                    || isInFull(said),
            TEXTS.of("board.entry.must.folder"));
  }

  private static boolean isInFull(String said) {
    try {
      return Path.of(said).isAbsolute();
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// What a board of the sort needs.
  String about() {
    return TEXTS.of("board.sort.short." + sort);
  }

  /// In the order of asking.
  List<Entry<?>> entries() {
    var entries = new ArrayList<Entry<?>>();
    entries.add(name);
    if (sort.publishes()) {
      entries.add(company);
    }
    address.ifPresent(entries::add);
    options.forEach(
        (option, entry) -> {
          entries.add(entry);
          if (option.key().equals("intake")) {
            mails.ifPresent(entries::add);
          }
        });
    url.ifPresent(entries::add);
    applyTo.ifPresent(entries::add);
    return entries;
  }

  /// What was said; called once it was confirmed.
  BoardListViewModel.Said said() {
    var chosen = new HashMap<>(before.options());
    var secrets = new HashMap<BoardOption, String>();
    options.forEach(
        (option, entry) -> {
          if (option.form() != BoardOption.Form.SECRET) {
            chosen.put(option.key(), entry.value());
          } else if (!entry.value().isEmpty()) {
            secrets.put(option, entry.value());
          }
        });
    mails
        .filter(_ -> asked("intake").value().equals("folder"))
        .ifPresent(folder -> chosen.put("folder", folder.value()));
    var settings =
        new BoardSettings(
            name.value(),
            address.map(Entry::value).orElse(before.address()),
            company.value(),
            url.map(Entry::value).orElse(""),
            applyTo.map(Entry::value).orElse(""),
            chosen);
    return new BoardListViewModel.Said(settings, secrets);
  }

  private Optional<Entry<String>> address(BoardSettings said) {
    return switch (sort) {
      case CAREER_SITE, WORDPRESS, MAILBOX ->
          Optional.of(
              Entry.requiredLine(TEXTS.of("board.entry.address." + sort), said.address())
                  .hint(placed(TEXTS.of("board.entry.address.hint." + sort))));
      default -> Optional.empty();
    };
  }

  // The hint of what the public sees.
  private String seen(String hint) {
    return shown == 0 ? hint : TEXTS.of("board.entry.seen", hint, shown);
  }

  // The hint of where a career site is: what it shows does not move by itself.
  private String placed(String hint) {
    return sort != BoardSort.CAREER_SITE || shown == 0
        ? hint
        : TEXTS.of("board.entry.placed", hint, shown);
  }

  private Entry<String> entry(BoardOption option, BoardSettings before) {
    var label = TEXTS.of("board.option." + option.key());
    var said = TEXTS.of("board.option.hint." + option.key());
    var hint = option.isPublic() ? seen(said) : said;
    var value = isElsewhere(option) ? "" : before.option(option.key());
    return switch (option.form()) {
      case LINE -> line(option, label, value).hint(hint);
      case SECRET -> Entry.secret(label).hint(stored ? TEXTS.of("board.option.known", hint) : hint);
      case CHOICE ->
          Entry.choice(
                  label,
                  option.choices(),
                  before.chosen(option),
                  choice -> TEXTS.of("board.choice." + option.key() + "." + choice))
              .hint(hint);
      case SWITCH ->
          Entry.choice(
                  label,
                  List.of("", "yes"),
                  value,
                  on -> TEXTS.of("board.switch." + option.key() + (on.isEmpty() ? ".off" : ".on")))
              .hint(hint);
    };
  }

  // What was said of a folder of this computer says nothing of a server's.
  private boolean isElsewhere(BoardOption option) {
    return sort == BoardSort.MAILBOX && option.key().equals("folder") && before.isReadOfFolder();
  }

  private static Entry<String> line(BoardOption option, String label, String value) {
    var entry = option.required() ? Entry.requiredLine(label, value) : Entry.line(label, value);
    return option.like().isEmpty()
        ? entry
        : entry.must(option::takes, TEXTS.of("board.option.must." + option.key()));
  }
}
