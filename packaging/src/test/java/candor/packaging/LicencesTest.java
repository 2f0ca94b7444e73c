package candor.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicencesTest {
  private static final String JACKSON =
      "(The Apache Software License, Version 2.0) Jackson-core (tools.jackson.core:jackson-core:3)";
  private static final String JAVA_FX = "(GPLv2+CE) javafx base (org.openjfx:javafx-base:26)";
  private static final String H2 = "(EPL 1.0) (MPL 2.0) H2 Database Engine (com.h2database:h2:2)";

  // Its words are those of the MIT licence.
  private static final String CASTLE =
      "(Bouncy Castle Licence) Bouncy Castle Provider (org.bouncycastle:bcprov-jdk18on:1)";

  private static final String JSCH = "(ISC) (Revised BSD) JSch (com.github.mwiede:jsch:2)";

  // The Eclipse Distribution License is the BSD licence of three clauses.
  private static final String MAIL =
      "(EDL 1.0) (EPL 2.0) (GPL2 w/ CPE) Angus Mail (org.eclipse.angus:jakarta.mail:2)";

  @Test
  void librariesThatMayShipAreListed() {
    var fitting = List.of(JACKSON, JAVA_FX, H2, CASTLE, JSCH, MAIL);
    var lines = new ArrayList<>(List.of("", "List of 2"));
    fitting.forEach(line -> lines.add("  " + line));

    assertEquals(fitting, new Licences(lines).checked());
  }

  @Test
  void ourOwnModulesAreNoThirdParty() {
    var ours = "  (Unknown license) Candor (candor:candor-app:0.1.0 - no url defined)";

    assertEquals(List.of(), new Licences(List.of(ours)).checked());
  }

  @Test
  void aLibraryUnderThePlainGplMayNotShip() {
    assertRefused("  (GNU General Public License, version 2) Tool (org.example:tool:1)");
    assertRefused("  (GNU Affero General Public License v3) Tool (org.example:tool:1)");
  }

  @Test
  void aLibraryOfUnknownLicenceMayNotShip() {
    assertRefused("  (Unknown license) Tool (org.example:tool:1)");
  }

  private static void assertRefused(String line) {
    var refusal = assertThrows(IllegalStateException.class, new Licences(List.of(line))::checked);
    assertTrue(String.valueOf(refusal.getMessage()).contains("org.example:tool"));
  }
}
