package candor.persistence;

import candor.model.candidate.CandidateStore;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.Documents;
import candor.model.history.HistoryStore;
import candor.model.intake.ReplyStore;
import candor.model.interview.InterviewStore;
import candor.model.job.JobStore;
import candor.model.kit.EditKits;
import candor.model.kit.KitFiles;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.PipelineStore;
import candor.model.posting.PostingStore;
import candor.model.retention.RetentionStore;
import candor.model.search.SearchStore;
import candor.model.store.Store;
import candor.model.store.StoreException;
import candor.model.submittal.SubmittalStore;
import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.db.JooqCandidateStore;
import candor.persistence.db.JooqHistoryStore;
import candor.persistence.db.JooqInterviewStore;
import candor.persistence.db.JooqJobStore;
import candor.persistence.db.JooqPipelineStore;
import candor.persistence.db.JooqPostingStore;
import candor.persistence.db.JooqReplyStore;
import candor.persistence.db.JooqRetentionStore;
import candor.persistence.db.JooqSearchStore;
import candor.persistence.db.JooqSubmittalStore;
import candor.persistence.db.Origin;
import candor.persistence.document.SeenDocuments;
import candor.persistence.folder.FileDocuments;
import candor.persistence.folder.Hold;
import candor.persistence.kit.JsonKitFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// One user's open database: a folder with the H2 file, the documents and the copies that were made
/// before migrations.
///
/// Any thread may use it except the window's, since every answer can wait for the disk.
public final class Workspace implements AutoCloseable {
  private static final long QUICK = 12L << 20;
  static final String SNAPSHOTS = "backups";
  static final String DOCUMENTS = "documents";
  static final String OPENED = "opened";
  private final Path folder;
  private final boolean demo;
  private final Database database;
  private final FileDocuments documents;
  private final Cover cover;
  private final Optional<Hold> hold;
  private final Found found;

  Workspace(
      Path folder, boolean demo, Database database, Cover cover, Optional<Hold> hold, Found found) {
    this.folder = folder;
    this.demo = demo;
    this.database = database;
    this.cover = cover;
    this.documents = documents(found.elsewhere().orElse(folder), cover);
    this.hold = hold;
    this.found = found;
  }

  /// A workspace that lives as long as this object, with the built-in role kits; for tests and for
  /// trying things.
  ///
  /// @param folder for documents only; not touched before one is kept
  public static Workspace inMemory(Path folder, InstantSource clock, RandomGenerator random) {
    var device = new UUID(random.nextLong(), random.nextLong());
    var database = Database.inMemory(new Origin(device, clock, random));
    var workspace =
        new Workspace(folder, false, database, Cover.NONE, Optional.empty(), Found.inOrder());
    workspace.furnish("Me");
    return workspace;
  }

  /// The rows, for use cases.
  public Store store() {
    return database;
  }

  /// Lets somebody else work with it from now on: what is "mine" is theirs.
  public void seat(PersonId person) {
    database.seat(person);
  }

  /// Answers about jobs.
  public JobStore jobs() {
    return new JooqJobStore(database);
  }

  /// Answers about pipelines.
  public PipelineStore pipelines() {
    return new JooqPipelineStore(database);
  }

  /// Answers about candidates.
  public CandidateStore candidates() {
    return new JooqCandidateStore(database);
  }

  /// Answers about interviews.
  public InterviewStore interviews() {
    return new JooqInterviewStore(database);
  }

  /// Answers about postings and the outbox.
  public PostingStore postings() {
    return new JooqPostingStore(database);
  }

  /// Answers about replies to applications.
  public ReplyStore replies() {
    return new JooqReplyStore(database);
  }

  /// Questions about candidates handed in at boards.
  public SubmittalStore submittals() {
    return new JooqSubmittalStore(database);
  }

  /// Answers from the journal.
  public HistoryStore history() {
    return new JooqHistoryStore(database);
  }

  /// Answers to what retention rules ask.
  public RetentionStore retention() {
    return new JooqRetentionStore(database);
  }

  /// The quick switcher's answers.
  public SearchStore search() {
    return new JooqSearchStore(database);
  }

  /// The bytes of documents.
  public Documents documents() {
    return documents;
  }

  /// What is in documents, for the eye.
  public DocumentPages pages() {
    return new SeenDocuments(documents::write);
  }

  /// Role kits as files.
  public KitFiles kitFiles() {
    return new JsonKitFiles();
  }

  /// Where it lies.
  public Path folder() {
    return folder;
  }

  /// What it is called: the name of its folder.
  public String name() {
    var last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  /// Whether its content is made up.
  public boolean isDemo() {
    return demo;
  }

  /// Whether its files are encrypted.
  public boolean isEncrypted() {
    return cover.isEncrypted();
  }

  /// What had to be done when it was opened; nothing when it had been closed in good order.
  public Optional<Recovery> recovery() {
    return found.recovery();
  }

  /// Makes durable in the database file what is durable in the journal beside it already; good to
  /// do when nothing else is going on.
  public void settle() {
    database.settle();
  }

  /// Keeps a copy of everything but the documents' bytes in the folder `backups`, unless nothing
  /// was changed since the last one. It was looked through when this returns; older ones that are
  /// not wanted any more are removed, and so is what they make superfluous in the journal beside
  /// the database.
  ///
  /// @return the new file
  /// @throws IOException when it could not be made; then the older ones are there as before
  public Optional<Path> snapshot() throws IOException {
    return snapshot(Tempo.FULL);
  }

  /// The same at a tempo, when nobody waits for it.
  public Optional<Path> snapshot(Tempo tempo) throws IOException {
    return copies().snapshot(tempo);
  }

  /// Whether the next copy looks first whether every row is what the journal says, since the
  /// program was killed and that was put off. Where they are something else no copy is made, and
  /// the next opening makes them anew.
  public boolean isCheckDue() {
    return found.trust().isDue();
  }

  /// Whether such a copy takes about a second at most, by the size of the database.
  public boolean isSnapshotQuick() throws IOException {
    return Files.size(folder.resolve(Workspaces.DATABASE)) < QUICK;
  }

  /// When the last of those copies was made; nothing when there is none.
  public Optional<Instant> lastSnapshot() throws IOException {
    return copies().lastSnapshot();
  }

  /// Keeps a copy of everything, the documents too, in another place, such as a stick, unless
  /// nothing was changed since the last one there. The copies lie in a folder of this workspace's
  /// own; those in it that are not wanted any more are removed, and nothing else. Who was erased
  /// since they were made is taken out of them.
  ///
  /// @param place a folder that is there, outside of this workspace
  /// @return the new file
  /// @throws IOException when it could not be made; then the older ones are there as before
  public Optional<Path> copyTo(Path place, Tempo tempo) throws IOException {
    return copies().copyTo(place, tempo);
  }

  /// When the last copy in another place was made; nothing when there is none.
  public Optional<Instant> lastCopyIn(Path place) throws IOException {
    return copies().lastCopyIn(place);
  }

  private OwnCopies copies() {
    return new OwnCopies(this, database);
  }

  /// Whether this opens the workspace, which stays open; wrong ones are answered slowly.
  ///
  /// @throws IOException when the key file can't be read
  /// @throws IllegalStateException when it is not encrypted
  public boolean opensWith(Unlock unlock) throws IOException {
    return new Locking(folder, cover).opens(unlock);
  }

  /// Puts another passphrase in the old one's place, which opens the workspace no more. Nothing
  /// else is written anew: older backups, wherever they are, open with the passphrase of then.
  ///
  /// @return whether it was changed; if not, the old one is another, which is said slowly
  /// @throws IOException when it can't be written; then the old one still opens it
  /// @throws IllegalStateException when it is not encrypted
  public boolean changePassphrase(Passphrase old, Passphrase next) throws IOException {
    return changePassphrase(new Unlock.ByPassphrase(old), next);
  }

  /// The same for who has forgotten it and has the recovery code, or has either.
  public boolean changePassphrase(Unlock unlock, Passphrase next) throws IOException {
    return new Locking(folder, cover).changePassphrase(unlock, next);
  }

  /// Puts another recovery code in the old one's place, which opens the workspace no more.
  ///
  /// @return the new one, to be shown once; nothing when it can't be opened so, which is said
  ///   slowly
  /// @throws IOException when it can't be written; then the old one still opens it
  /// @throws IllegalStateException when it is not encrypted
  public Optional<RecoveryCode> newRecoveryCode(Unlock unlock) throws IOException {
    return new Locking(folder, cover).newRecoveryCode(unlock);
  }

  /// Finishes the write that is under way, closes the file and lets the folder go. Copies of
  /// documents that other programs were given are removed, as far as these let go of them, when the
  /// workspace is encrypted.
  @Override
  public void close() {
    try {
      var _ = end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      hold.ifPresent(Hold::release);
    }
  }

  /// Closes the file, and keeps the folder.
  ///
  /// @return the sequence of the newest operation
  long end() throws IOException {
    var last = database.contents(Contents::last);
    database.close();
    var _ = documents.forgetOpened();
    if (hold.isPresent()) {
      found.trust().end(this, last);
    }
    return last;
  }

  /// Puts in what every workspace has: me, and the role kits that came with the program.
  void furnish(String me) {
    var people = new Me(database);
    if (people.get().name().isEmpty()) {
      var _ = people.rename(me, "");
    }
    new EditKits(database).shelve(kitFiles());
  }

  /// Makes sure that nothing is missing at the end.
  ///
  /// @param least a sequence that its journal must have
  /// @throws StoreException when it has not
  void require(long least) {
    var last = database.contents(Contents::last);
    if (last < least) {
      var why = "the journal ends at %d and not at %d".formatted(last, least);
      throw new StoreException(StoreException.Reason.DAMAGED, why, new IOException(why));
    }
  }

  /// Answers about everything in one snapshot, for archives and checks.
  <T> T contents(Function<Contents, T> work) {
    return database.contents(work);
  }

  /// Looks whether every row is what the journal says, if that was put off.
  ///
  /// @throws UnsoundException when they are something else
  void check(Tempo tempo) throws IOException {
    found.trust().look(this, tempo);
  }

  /// Whether it lies in a folder, and not in memory only.
  boolean isInFolder() {
    return hold.isPresent();
  }

  /// How its files lie on the disk.
  Cover cover() {
    return cover;
  }

  /// Its wrapped key, for a backup; empty when it is not encrypted.
  byte[] keyFile() throws IOException {
    return cover.isEncrypted() ? new Locking(folder, cover).forBackups() : new byte[0];
  }

  /// The documents of a workspace.
  static FileDocuments documents(Path folder, Cover cover) {
    return new FileDocuments(
        folder.resolve(DOCUMENTS),
        cover.documents(),
        cover.isEncrypted() ? Optional.of(folder.resolve(OPENED)) : Optional.empty());
  }

  /// The documents as they lie on the disk.
  FileDocuments kept() {
    return documents;
  }

  /// The clock that the journal's times come from: what is shown beside them asks it, too.
  public InstantSource clock() {
    return database.clock();
  }

  /// Runs work whose writes become durable together; see [Database#together].
  void together(Runnable work) {
    database.together(work);
  }

  /// The same workspace, otherwise found.
  Workspace found(UnaryOperator<Found> otherwise) {
    return new Workspace(folder, demo, database, cover, hold, otherwise.apply(found));
  }

  /// Lets go of a database that could not be furnished; its folder is still held.
  void abandon() {
    database.abandon();
  }
}
