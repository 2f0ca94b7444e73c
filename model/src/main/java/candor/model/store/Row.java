package candor.model.store;

/// What the workspace keeps: an immutable record with an id and a revision.
///
/// Its record components are its columns. A component is one of: `String`, `int`, `long`,
/// `boolean`, an enum, `Instant` (microseconds, UTC), `LocalDate`, an [Id], or a document (a record
/// or a list of such, kept as one JSON value). A component marked `@Nullable` may be absent.
///
/// @param <R> the record itself
public interface Row<R extends Row<R>> {
  /// The id; never changes.
  Id<R> id();

  /// 0 for a row that was never stored; the store counts up by one at every change.
  long revision();
}
