/// Everything that outlives the window: the local database, documents, and the exchange with job
/// boards.
@org.jspecify.annotations.NullMarked
module candor.persistence {
  requires transitive candor.model;
  requires static jakarta.xml.bind;
  requires static org.jspecify;
  requires java.net.http;
  requires jdk.httpserver;
  requires java.sql;
  requires org.jooq;
  requires com.h2database;
  requires org.bouncycastle.provider;
  requires tools.jackson.databind;

  exports candor.persistence;

  opens candor.persistence.archive to
      tools.jackson.databind;
  opens candor.persistence.demo to
      tools.jackson.databind;
  opens candor.persistence.folder to
      tools.jackson.databind;
  opens candor.persistence.safe to
      tools.jackson.databind;
}
