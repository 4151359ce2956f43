package org.kerf.printout.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kerf.kernel.StationFault;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.PrintoutFile;
import org.kerf.printout.drawing.Wording;

/**
 * The cutting plan for the wall and for the saw: what it achieves, every bar drawn to scale, and
 * the cut list with boxes to tick, bar by bar.
 */
public final class PlanPrintout {

  /**
   * Writes the document; a file of that name is replaced in one step.
   *
   * @throws StationFault if the file cannot be written
   */
  public void write(PlanSheet plan, Locale locale, Path file) throws StationFault {
    PrintoutFile.write(() -> draw(plan, Wording.in(locale)), file);
  }

  private static byte[] draw(PlanSheet plan, Wording wording) throws IOException {
    var marks = new OrderMarks(plan.bars());
    String source =
        wording.text(
            "foot.journal",
            wording.moment(plan.printedAt(), plan.zone()),
            plan.journal().printed());
    try (var sheet = new PageFlow(title(plan, wording), source, wording, plan.printedAt())) {
      new PlanHead(sheet, wording, plan, marks).draw();
      new UnmetTable(sheet, wording).draw(plan.unmet());
      List<EqualBars.OfItem> items = EqualBars.group(plan.bars());
      var drawings = new PlanDrawings(sheet, wording, plan.saw(), marks);
      for (EqualBars.OfItem item : items) {
        drawings.draw(item);
      }
      new CutList(sheet, wording, plan.saw(), marks).draw(plan.bars());
      return sheet.finish();
    }
  }

  private static String title(PlanSheet plan, Wording wording) {
    return wording.text("plan.running", plan.plan().code().spaced(), plan.saw().name());
  }
}
