package candor.packaging;

import java.util.List;
import java.util.regex.Pattern;

/// The licences of the libraries that ship, one line per library: the licences in brackets first,
/// any one of which may be chosen, then the library's name and address.
///
/// @param lines as the build has collected them
record Licences(List<String> lines) {
  /// Terms under which a library may ship inside the program. JavaFX is under the GPL with the
  /// Classpath Exception, which allows just this.
  private static final Pattern FITTING =
      Pattern.compile(
          "\\((?:The )?(?:Apache|BSD|Revised BSD|The 3-Clause"
              + " BSD|MIT|ISC|CC0|EDL|EPL|MPL|GPLv2\\+CE|SIL|Bouncy"
              + " Castle)[^)]*\\)|\\([^)]*(?:Apache|BSD|MIT)[^)]*License[^)]*\\)");

  private static final Pattern OURS = Pattern.compile("\\(candor:candor-");
  private static final Pattern LIBRARY = Pattern.compile("\\s+\\(.*");

  /// The lines about others' libraries, as they are.
  ///
  /// @throws IllegalStateException naming each library whose licence is unknown or does not fit
  List<String> checked() {
    var libraries =
        lines.stream()
            .filter(line -> LIBRARY.matcher(line).matches())
            .filter(line -> !OURS.matcher(line).find())
            .map(String::strip)
            .toList();
    var unfit = libraries.stream().filter(line -> !fits(line)).toList();
    if (!unfit.isEmpty()) {
      throw new IllegalStateException("These libraries may not ship: " + unfit);
    }
    return libraries;
  }

  private static boolean fits(String library) {
    return FITTING.matcher(library).lookingAt();
  }
}
