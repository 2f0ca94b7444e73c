package candor.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Small PDF files (ISO 32000-1) for tests.
public final class Resumes {
  private Resumes() {}

  /// Two pages with a line each.
  public static byte[] pdf(String first, String second) {
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
            page(4),
            content(first),
            page(6),
            content(second),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    var out = new ByteArrayOutputStream();
    var places = new ArrayList<Integer>();
    write(out, "%PDF-1.4\n");
    for (var i = 0; i < objects.size(); i++) {
      places.add(out.size());
      write(out, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    var table = out.size();
    write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
    write(
        out,
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return out.toByteArray();
  }

  private static String page(int content) {
    return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
        + content
        + " 0 R /Resources << /Font << /F1 7 0 R >> >> >>";
  }

  private static String content(String words) {
    var text = "BT /F1 24 Tf 60 760 Td (" + words + ") Tj ET";
    return "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text);
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
