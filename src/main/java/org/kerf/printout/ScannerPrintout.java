package org.kerf.printout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.kerf.kernel.StationFault;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.PrintoutFile;
import org.kerf.printout.drawing.Wording;

/** One sheet for whoever programs the scanners: what they have to send, and a code to try. */
public final class ScannerPrintout {

  private static final int STEPS = 4;
  private static final double CODE_WIDTH = 60;
  private static final double CODE_HEIGHT = 40;
  private static final double LINE = 6;

  /**
   * Writes the document; a file of that name is replaced in one step.
   *
   * @param testCode a PNG file of the code
   * @throws StationFault if the file cannot be written
   */
  public void write(byte[] testCode, Instant printedAt, ZoneId zone, Locale locale, Path file)
      throws StationFault {
    PrintoutFile.write(() -> draw(testCode, printedAt, zone, Wording.in(locale)), file);
  }

  private static byte[] draw(byte[] testCode, Instant printedAt, ZoneId zone, Wording wording)
      throws IOException {
    String moment = wording.moment(printedAt, zone);
    String title = wording.text("scanner.title");
    try (var sheet =
        new PageFlow(title, wording.text("foot.printed", moment), wording, printedAt)) {
      Pen pen = sheet.pen();
      pen.text(PageFlow.LEFT, sheet.y() + 12, Letters.bold(21), title);
      double y = sheet.y() + 24;
      for (int step = 1; step <= STEPS; step++) {
        for (String line : wording.text("scanner.step." + step).lines().toList()) {
          pen.text(PageFlow.LEFT, y, Letters.regular(11), line);
          y += LINE;
        }
        y += LINE / 2;
      }
      pen.picture(PageFlow.LEFT, y, CODE_WIDTH, CODE_HEIGHT, testCode);
      return sheet.finish();
    }
  }
}
