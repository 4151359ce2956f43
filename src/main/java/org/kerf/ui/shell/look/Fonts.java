package org.kerf.ui.shell.look;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/** The font of all screens, brought along so that every system shows the same. */
final class Fonts {

  private static final List<String> FILES =
      List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf");

  private Fonts() {}

  /** Makes the font known to the style sheet. */
  static void load() throws StationFault {
    for (String file : FILES) {
      try (InputStream stream = Fonts.class.getResourceAsStream("/org/kerf/fonts/" + file)) {
        if (stream == null || Font.loadFont(stream, 13) == null) {
          throw missing(file, null);
        }
      } catch (IOException failure) {
        throw missing(file, failure);
      }
    }
  }

  private static StationFault missing(String file, @Nullable IOException cause) {
    return StationFault.because(cause, FaultCode.FILE_UNREADABLE, FaultText.FONT_MISSING, file);
  }
}
