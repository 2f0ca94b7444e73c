package candor.model.retention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Countries as people write them at the end of a place: by code, or by name in English, in the
/// country's own languages as far as this Java knows them, or in the user's.
final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> OFTEN =
      Map.of("uk", "GB", "england", "GB", "scotland", "GB", "wales", "GB", "usa", "US");
  private final Map<String, String> names = new HashMap<>(OFTEN);

  /// @param user the user's language
  Countries(Locale user) {
    for (var code : CODES) {
      var country = Locale.of("", code);
      names.put(code.toLowerCase(Locale.ROOT), code);
      for (var language : List.of(Locale.ENGLISH, user)) {
        names.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
      }
    }
    Arrays.stream(Locale.getAvailableLocales())
        .filter(own -> CODES.contains(own.getCountry()))
        .forEach(
            own ->
                names.putIfAbsent(
                    own.getDisplayCountry(own).toLowerCase(Locale.ROOT), own.getCountry()));
  }

  /// Whether it is a country's code, in upper case.
  static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /// The country of a place: what its last part names.
  ///
  /// @param place such as `Bern, Switzerland`
  Optional<String> of(String place) {
    var last = place.substring(Math.max(place.lastIndexOf(','), place.lastIndexOf('/')) + 1);
    return Optional.ofNullable(names.get(last.strip().toLowerCase(Locale.ROOT)));
  }
}
