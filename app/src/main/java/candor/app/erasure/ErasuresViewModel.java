package candor.app.erasure;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.Erasure;
import candor.model.store.Change;
import candor.model.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The erasures, the newest first, and their certificates as files.
final class ErasuresViewModel {
  private static final Texts TEXTS = Texts.in(ErasuresViewModel.class);
  private final EraseCandidates erase;
  private final ErasuresScreen.Desk desk;
  private final ObservableList<Erasure> erasures = FXCollections.observableArrayList();
  private final ObservableList<Erasure> seenErasures =
      FXCollections.unmodifiableObservableList(erasures);
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final Lanes.Slot slot = new Lanes.Slot();

  ErasuresViewModel(Store store, ErasuresScreen.Desk desk) {
    this.erase = new EraseCandidates(store, desk.dates().zone());
    this.desk = desk;
  }

  ObservableList<Erasure> erasures() {
    return seenErasures;
  }

  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  void load() {
    desk.lanes()
        .read(
            slot,
            erase::all,
            all -> {
              erasures.setAll(all);
              loaded.set(true);
            });
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(change -> change.row() instanceof Erasure)) {
      load();
    }
  }

  CertificateWords certificate(Erasure erasure) {
    return new CertificateWords(erasure, desk.dates());
  }

  /// Writes a certificate into a file; one that is there is replaced.
  void save(Erasure erasure, Path file) {
    var page = certificate(erasure).html();
    desk.lanes().board(() -> written(file, page), failed -> said(file, failed));
  }

  private static Optional<IOException> written(Path file, String page) {
    try {
      Files.writeString(
          file,
          page,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private void said(Path file, Optional<IOException> failed) {
    desk.frame()
        .notice(
            failed.isEmpty()
                ? Notice.of(Tone.SUCCESS, TEXTS.of("certificate.saved", file), "")
                : Notice.of(
                    Tone.DANGER, TEXTS.of("certificate.notSaved", file), failed.get().toString()));
  }
}
