package org.kerf.ui.recovery;

import java.util.List;
import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kerf.ui.texts.Texts;

/**
 * The key on a sheet of paper, given to the printer straight away: a document in a folder would be
 * a copy in clear.
 */
final class RecoveryKeyPrintout {

  /** What became of it. */
  enum Outcome {
    PRINTED,
    LEFT,
    NO_PRINTER,
    FAILED
  }

  private RecoveryKeyPrintout() {}

  /** Asks which printer, and prints. To be called on the screen's thread. */
  static Outcome print(Window owner, Texts texts, String whose, List<String> groups) {
    Optional<PrinterJob> job = Optional.ofNullable(PrinterJob.createPrinterJob());
    if (job.isEmpty()) {
      return Outcome.NO_PRINTER;
    }
    if (!job.get().showPrintDialog(owner)) {
      return Outcome.LEFT;
    }
    boolean printed = job.get().printPage(page(texts, whose, groups)) && job.get().endJob();
    return printed ? Outcome.PRINTED : Outcome.FAILED;
  }

  /** Dressed by itself: a node outside a scene has no style sheet. */
  private static VBox page(Texts texts, String whose, List<String> groups) {
    var title = new Label(texts.of("recovery.paper.title"));
    title.setStyle("-fx-font-size: 20px; -fx-font-weight: bold; -fx-text-fill: black;");
    var station = new Label(whose);
    station.setStyle("-fx-font-size: 13px; -fx-text-fill: black;");
    var key = new FlowPane(24, 12);
    key.setPrefWrapLength(460);
    for (int i = 0; i < groups.size(); i++) {
      var group = new Label((i + 1) + "  " + groups.get(i));
      group.setStyle("-fx-font-family: monospace; -fx-font-size: 22px; -fx-text-fill: black;");
      key.getChildren().add(group);
    }
    var more = new Label(texts.of("recovery.paper.more"));
    more.setStyle("-fx-font-size: 12px; -fx-text-fill: black;");
    more.setWrapText(true);
    more.setMaxWidth(460);
    return new VBox(16, title, station, key, more);
  }
}
