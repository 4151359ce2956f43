package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.Length;

/** A customer's own material, and a bar that an order has for itself: queue and saw say so. */
class WhoseBarTest {

  private static final String ORDERS =
      """
      Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Bare proprii;Material client
      R-1;K007;+1;L-60x60x6;1900;2;da;K007
      R-2;K002;+2;IPE-80-S235;1450;2;;
      """;

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 768);
    shop.demo.takeIn(ImportKind.ORDERS, ORDERS);
    shop.approvePlan("R-1", "R-2");
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void theSawSaysWhoseMaterialItIsAndWhichOrderHasTheBarForItself() throws Exception {
    List<String> said = new ArrayList<>();
    for (BarLine bar : shop.waiting()) {
      shop.toTheSaw();
      shop.pictureInAll(bar.owner().isOurs() ? "saw-our-bar" : "saw-whose-bar");
      said.addAll(texts(".saw-whose"));
      shop.tap("saw-take");
      for (int i = 0; i < bar.pieces().size(); i++) {
        shop.tap("saw-ok");
      }
      shop.closeBar();
      shop.until("it is closed", () -> shop.find("saw-close") == null);
      shop.demo.station.printDueLabels();
    }
    assertThat(said)
        .containsExactly("materialul clientului " + owner(), "bară numai pentru comanda R-1");
  }

  @Test
  void theQueueSaysIt() throws Exception {
    shop.open("queue", "");
    shop.until("the bars are shown", this::isListed);
    for (int press = 0; press < 3 && !texts(".label").contains("Proprietar"); press++) {
      shop.press(KeyCode.DOWN);
    }
    assertThat(texts(".label")).contains(owner(), "Numai pentru comanda", "R-1");
    shop.pictureInAll("queue-whose");
    assertThat(drawnInRows()).contains("K01", shop.texts.figures().length(Length.ofMetres(6)));
    shop.press(KeyCode.DOWN);
    shop.until("the other bar is shown", () -> !texts(".label").contains("Proprietar"));
    assertThat(texts(".label")).doesNotContain("Numai pentru comanda");
  }

  private List<String> texts(String selector) {
    return shop.stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }

  /** As it is drawn: what does not fit is cut off. */
  private List<String> drawnInRows() {
    return shop.stage.getScene().getRoot().lookupAll(".table-row-cell .text").stream()
        .map(Text.class::cast)
        .map(Text::getText)
        .toList();
  }

  private boolean isListed() {
    return shop.stage.getScene().lookup(".table-row-cell:filled") != null;
  }

  private String owner() throws Exception {
    return shop.read(tx -> shop.useCases.repositories().parties().byCode(tx, "K007"))
        .orElseThrow()
        .name();
  }
}
