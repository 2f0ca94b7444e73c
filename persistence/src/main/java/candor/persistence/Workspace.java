package candor.persistence;

/// One user's database: a folder with the H2 file, the documents and the backups.
public interface Workspace {}
