package candor.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/// Looks for a word in files: in their names, in their bytes, and in those of what is zipped in
/// them; as UTF-8 and UTF-16, as it is and in lower case.
record Marks(String word) {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  static Marks of(String word) {
    return new Marks(word);
  }

  /// The files under a folder in which it is.
  List<String> in(Path folder) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        var name = folder.relativize(file).toString();
        if (isIn(name.getBytes(StandardCharsets.UTF_8))) {
          found.add(name);
        }
        if (Files.isRegularFile(file)) {
          look(name, Files.readAllBytes(file), found);
        }
      }
    }
    return found;
  }

  private void look(String name, byte[] bytes, List<String> found) throws IOException {
    if (isIn(bytes)) {
      found.add(name);
    }
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          look(name + "!" + entry.getName(), all(zip), found);
        }
      }
    }
  }

  private static byte[] all(InputStream in) throws IOException {
    return in.readAllBytes();
  }

  private boolean isIn(byte[] bytes) {
    for (var charset : CHARSETS) {
      for (var spelt : List.of(word, word.toLowerCase(Locale.ROOT))) {
        if (indexOf(bytes, spelt.getBytes(charset))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean indexOf(byte[] bytes, byte[] part) {
    for (var i = 0; i <= bytes.length - part.length; i++) {
      if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
