package candor.persistence.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A short made-up resume: a page of PDF (ISO 32000-1), or plain text where the name has letters
/// that the fonts of every PDF reader lack.
record Resume(Somebody who, String headline, List<String> skills) {
  private static final List<String> EMPLOYERS =
      List.of(
          "Northwind Works",
          "Atelier Sol",
          "Bluebell Systems",
          "Harbour & Finch",
          "Kestrel Services",
          "Linden House",
          "Meridian Group",
          "Oakline");

  String fileName() {
    return "Resume " + who.latin() + (isPlain() ? ".pdf" : ".txt");
  }

  byte[] bytes() {
    return isPlain() ? pdf() : (text() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return String.join("\n", lines());
  }

  private boolean isPlain() {
    return StandardCharsets.ISO_8859_1.newEncoder().canEncode(who.name());
  }

  private List<String> lines() {
    var year = 2026 - 1 - who.number() % 4;
    var lines = new ArrayList<String>();
    lines.add(who.name());
    lines.add(headline);
    lines.add(who.place() + " | " + who.email() + " | " + who.phone());
    lines.add("");
    lines.add("Experience");
    for (var job = 0; job < 3; job++) {
      var years = 2 + (who.number() + job) % 3;
      var until = job == 0 ? "today" : String.valueOf(year);
      lines.add(
          "%d - %s  %s"
              .formatted(year - years, until, EMPLOYERS.get((who.number() + 3 * job) % 8)));
      year -= years;
    }
    lines.add("");
    lines.add("Skills");
    lines.add(String.join(", ", skills));
    lines.add("");
    lines.add("Languages");
    lines.add(who.number() % 2 == 0 ? "English, German" : "English, Portuguese, Dutch");
    return lines;
  }

  private byte[] pdf() {
    var page = new StringBuilder("BT /F1 20 Tf 60 780 Td (" + escaped(who.name()) + ") Tj\n");
    page.append("/F1 11 Tf 0 -24 Td 16 TL\n");
    lines().stream()
        .skip(1)
        .forEach(line -> page.append("(").append(escaped(line)).append(") Tj T*\n"));
    page.append("ET");
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    var out = new ByteArrayOutputStream();
    var places = new ArrayList<Integer>();
    out.writeBytes(latin("%PDF-1.4\n"));
    for (var i = 0; i < objects.size(); i++) {
      places.add(out.size());
      out.writeBytes(latin("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i))));
    }
    var table = out.size();
    out.writeBytes(latin("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1)));
    places.forEach(place -> out.writeBytes(latin("%010d 00000 n \n".formatted(place))));
    out.writeBytes(
        latin(
            "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, table)));
    return out.toByteArray();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
