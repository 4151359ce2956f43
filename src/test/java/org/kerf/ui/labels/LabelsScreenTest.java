package org.kerf.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.saw.SawShop;

class LabelsScreenTest {

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void cutAPieceAndPrintItsLabelTwice() throws Exception {
    shop = new SawShop(folder, 1280, 800);
    shop.approvePlan(1);
    shop.open("saw", shop.saws().getFirst().name());
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.tap("saw-reprint");
    shop.tap("saw-reprint-damaged");
    shop.until("a reprint waits too", () -> counted(LabelState.QUEUED) == 2);
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void aLabelIsWrittenByHandOrPrintedOnceMore() throws Exception {
    shop.open("labels", "");
    shop.until("labels are listed", this::listed);
    selectNewest();
    shop.until("it can be settled", () -> shop.find("label-by-hand") != null);
    shop.picture("labels-waiting");
    LabelJob newest = jobs().getFirst();
    assertThat(newest.reprint()).isTrue();
    SawShop.fx(
        () -> {
          ((MenuButton) shop.find("label-by-hand")).getItems().getFirst().fire();
          return true;
        });
    shop.until("it is settled", () -> shop.find("label-once-more") != null);
    assertThat(job(newest).state()).isEqualTo(LabelState.BY_HAND);

    shop.demo.station.printDueLabels();
    shop.until("the list follows", () -> counted(LabelState.HANDED_OVER) > 0);
    SawShop.fx(
        () -> {
          ((MenuButton) shop.find("label-once-more")).getItems().getFirst().fire();
          return true;
        });
    shop.until("a reprint waits", () -> counted(LabelState.QUEUED) == 1);
    assertThat(jobs().getFirst().reprint()).isTrue();
    SawShop.settle();
    shop.pictureInAll("labels");
    shop.largePicture("labels-large");
  }

  @Test
  void whatAPrinterRefusesIsShownWithItsReasonAndTriedAgain() throws Exception {
    Path printer = Files.createDirectories(folder).resolve("labels");
    LabelJob first = jobs().getLast();
    replaceByAFile(printer);
    shop.demo.station.printDueLabels();
    shop.open("labels", "");
    SawShop.fx(
        () -> {
          shop.stage.getScene().getRoot().lookupAll(".kerf-chip").stream()
              .map(ToggleButton.class::cast)
              .filter(chip -> chip.getText().equals("În așteptare"))
              .forEach(ToggleButton::fire);
          return true;
        });
    shop.until("labels are listed", this::listed);
    selectNewest();
    SawShop.settle();
    shop.picture("labels-trouble");
    assertThat(job(first).lastFailure()).isPresent();
  }

  private static void replaceByAFile(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    Files.writeString(folder, "not a folder");
  }

  private void selectNewest() throws Exception {
    SawShop.fx(
        () -> {
          var table = (TableView<?>) shop.stage.getScene().lookup(".table-view");
          table.getSelectionModel().select(0);
          return true;
        });
    SawShop.settle();
  }

  private boolean listed() {
    return shop.stage.getScene().lookup(".table-row-cell:filled") != null;
  }

  private int counted(LabelState state) {
    try {
      return shop.read(tx -> shop.useCases.repositories().labels().counts(tx))
          .getOrDefault(state, 0);
    } catch (StationFault e) {
      throw new AssertionError(e);
    }
  }

  private List<LabelJob> jobs() throws Exception {
    return shop.read(tx -> shop.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 100));
  }

  private LabelJob job(LabelJob job) throws Exception {
    return shop.read(tx -> shop.useCases.repositories().labels().job(tx, job.id())).orElseThrow();
  }
}
