package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;

/** Opening a printout by the programs of the computer. */
class DesktopOutputFoldersTest {

  @TempDir Path folder;

  @Test
  void aFileThatNothingOpensIsSaidInThePersonsLanguage() {
    Path missing = folder.resolve("nothing").resolve("plan.pdf");
    StationFault fault =
        catchThrowableOfType(
            StationFault.class, () -> new DesktopOutputFolders(folder).open(missing));
    assertThat(fault.sentence(Locale.of("ro"))).startsWith("Niciun program");
    assertThat(fault.sentence(Locale.ENGLISH)).startsWith("No program").contains("plan.pdf");
  }
}
