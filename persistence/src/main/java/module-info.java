/// Everything that outlives the window: the local database, documents, and the exchange with job
/// boards.
@org.jspecify.annotations.NullMarked
module candor.persistence {
  requires transitive candor.model;
  requires static jakarta.xml.bind;
  requires static org.jspecify;
  requires jakarta.mail;
  requires java.desktop;
  requires java.net.http;
  requires jdk.httpserver;
  requires java.sql;
  requires java.xml;
  requires com.jcraft.jsch;
  // PDFBox logs by it, and as an automatic module can't ask for it.
  requires org.apache.commons.logging;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.jooq;
  requires org.jsoup;
  requires com.h2database;
  requires org.bouncycastle.provider;
  requires tools.jackson.databind;
  requires de.swiesend.secretservice;
  requires org.freedesktop.dbus;

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
