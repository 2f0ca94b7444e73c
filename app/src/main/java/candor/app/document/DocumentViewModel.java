package candor.app.document;

import candor.app.work.Lanes;
import candor.model.candidate.DocumentLook;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.DrawnPages;
import candor.model.candidate.KeptFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// One of a candidate's documents, to look at beside something else: its words, or its pages, of
/// which only those in view are drawn. Nothing is opened before it is to be shown.
public final class DocumentViewModel {
  // Not at each step of an edge that is dragged.
  private static final Duration SETTLED = Duration.ofMillis(150);
  private static final int AROUND = 2;
  private static final Showing BROKEN = new Showing.Unseen(DocumentLook.Reason.BROKEN);
  private final DocumentPages source;
  private final Lanes lanes;
  private final ReadOnlyObjectWrapper<List<KeptFile>> offered =
      new ReadOnlyObjectWrapper<>(this, "offered", List.of());
  private final ReadOnlyObjectWrapper<Optional<KeptFile>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private final ReadOnlyObjectWrapper<Showing> showing =
      new ReadOnlyObjectWrapper<>(this, "showing", new Showing.Nothing());
  private final ObservableMap<Integer, DrawnPages.Picture> pictures =
      FXCollections.observableHashMap();
  private final ObservableMap<Integer, DrawnPages.Picture> seenPictures =
      FXCollections.unmodifiableObservableMap(pictures);
  private final Map<Integer, Integer> widths = new HashMap<>();
  private Optional<DrawnPages> open = Optional.empty();
  private Optional<KeptFile> asked = Optional.empty();
  private List<Integer> wanted = List.of();
  private int width;
  private Lanes.Later settling = () -> {};
  private boolean drawing;
  private boolean shown;
  private boolean asWords;
  private boolean closed;

  public DocumentViewModel(DocumentPages source, Lanes lanes) {
    this.source = source;
    this.lanes = lanes;
  }

  /// The documents there are to choose from, the newest first.
  public ReadOnlyObjectProperty<List<KeptFile>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /// The one that is shown; absent where there is none.
  public ReadOnlyObjectProperty<Optional<KeptFile>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What there is to see of it.
  public ReadOnlyObjectProperty<Showing> showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// The pages that have been drawn and are near to what is in view, counted from 0.
  public ObservableMap<Integer, DrawnPages.Picture> pictures() {
    return seenPictures;
  }

  /// Offers these documents; the first is shown until another is chosen.
  public void offer(List<? extends KeptFile> documents) {
    var list = List.<KeptFile>copyOf(documents);
    if (!list.equals(offered.get())) {
      offered.set(list);
      var now = chosen.get().flatMap(before -> list.stream().filter(before::equals).findFirst());
      chosen.set(now.or(() -> list.stream().findFirst()));
      look();
    }
  }

  /// Shows another of those offered.
  public void choose(KeptFile document) {
    chosen.set(Optional.of(document));
    look();
  }

  /// Begins to show it, or leaves that for as long as nobody looks.
  public void show(boolean isShown) {
    shown = isShown;
    look();
  }

  /// Shows the words on its pages instead of their pictures, or their pictures again.
  public void readAsWords(boolean words) {
    asWords = words;
    open.ifPresent(this::tell);
  }

  /// Says which pages are in view.
  ///
  /// @param pages counted from 0, the most important first
  /// @param wide how wide they are, in pixels of the screen
  public void want(List<Integer> pages, int wide) {
    wanted = List.copyOf(pages);
    forgetFar();
    settling.cancel();
    if (width == 0 || width == wide) {
      width = wide;
      draw();
    } else {
      settling =
          lanes.after(
              SETTLED,
              () -> {
                width = wide;
                draw();
              });
    }
  }

  /// Lets the document go.
  public void close() {
    closed = true;
    settling.cancel();
    letGo();
  }

  private void look() {
    if (!shown || asked.equals(chosen.get())) {
      return;
    }
    letGo();
    asked = chosen.get();
    asked.ifPresentOrElse(
        document -> {
          showing.set(new Showing.Opening());
          lanes.board(() -> source.look(document), look -> took(document, look));
        },
        () -> showing.set(new Showing.Nothing()));
  }

  // Another may have been chosen meanwhile, or nobody looks any more.
  private void took(KeptFile document, DocumentLook look) {
    var late = closed || !asked.equals(Optional.of(document)) || open.isPresent();
    switch (look) {
      case DocumentLook.Pages pages when late -> pages.pages().close();
      case DocumentLook.Words _, DocumentLook.Unseen _ when late -> {}
      case DocumentLook.Words words -> showing.set(new Showing.Words(words.text(), words.whole()));
      case DocumentLook.Unseen unseen -> showing.set(new Showing.Unseen(unseen.reason()));
      case DocumentLook.Pages pages -> {
        open = Optional.of(pages.pages());
        tell(pages.pages());
      }
    }
  }

  private void tell(DrawnPages pages) {
    if (asWords) {
      showing.set(new Showing.Opening());
      lanes.board(() -> words(pages), words -> read(pages, words));
    } else {
      showing.set(new Showing.Pages(heights(pages), pages.isWhole()));
    }
  }

  private void read(DrawnPages pages, String words) {
    if (asWords && open.equals(Optional.of(pages))) {
      showing.set(read(words, pages.isWhole(), pages.hasEnded()));
    }
  }

  private static Showing read(String words, boolean whole, boolean ended) {
    if (words.isBlank()) {
      return ended ? BROKEN : new Showing.Wordless();
    }
    var isAll = whole && !ended && words.length() < DocumentPages.MOST_CHARACTERS;
    return new Showing.Words(words, isAll);
  }

  private static String words(DrawnPages pages) {
    var words = new StringBuilder();
    for (var page = 0; page < pages.count() && !pages.hasEnded(); page++) {
      words.append(pages.text(page).strip()).append("\n\n");
      if (words.length() > DocumentPages.MOST_CHARACTERS) {
        words.setLength(DocumentPages.MOST_CHARACTERS);
        break;
      }
    }
    return words.toString().strip();
  }

  private static List<Double> heights(DrawnPages pages) {
    var heights = new ArrayList<Double>();
    for (var page = 0; page < pages.count(); page++) {
      heights.add(pages.height(page));
    }
    return heights;
  }

  private void draw() {
    if (drawing || open.isEmpty()) {
      return;
    }
    var pages = open.get();
    var wide = width;
    wanted.stream()
        .filter(page -> page < pages.count() && widths.getOrDefault(page, 0) != wide)
        .findFirst()
        .ifPresent(
            page -> {
              drawing = true;
              lanes.board(
                  () -> pages.draw(page, wide), picture -> drew(pages, page, wide, picture));
            });
  }

  private void drew(DrawnPages pages, int page, int wide, Optional<DrawnPages.Picture> picture) {
    drawing = false;
    if (open.equals(Optional.of(pages))) {
      if (pages.hasEnded()) {
        showing.set(BROKEN);
        return;
      }
      widths.put(page, wide);
      picture.ifPresent(drawn -> pictures.put(page, drawn));
      forgetFar();
    }
    draw();
  }

  private void forgetFar() {
    var first = wanted.stream().mapToInt(page -> page).min().orElse(0) - AROUND;
    var last = wanted.stream().mapToInt(page -> page).max().orElse(0) + AROUND;
    pictures.keySet().removeIf(page -> page < first || page > last);
    widths.keySet().removeIf(page -> page < first || page > last);
  }

  private void letGo() {
    open.ifPresent(DrawnPages::close);
    open = Optional.empty();
    asked = Optional.empty();
    pictures.clear();
    widths.clear();
  }
}
