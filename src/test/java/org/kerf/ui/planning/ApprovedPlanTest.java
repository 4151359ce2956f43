package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.Length;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.saw.SawShop;

/** An approved plan opens again, with how far each of its bars has come. */
class ApprovedPlanTest {

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1280, 800);
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void anApprovedPlanOpensAgainWithWhatBecameOfItsBars() throws Exception {
    var plan = shop.approvePlan(4);
    shop.toTheSaw();
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.until("it is booked", () -> shop.find("saw-undo") != null);

    shop.open("plan", "");
    shop.tap("open-" + plan.code());
    shop.until("the bars are listed", () -> !pills().isEmpty());
    assertThat(pills()).anyMatch(word -> word.equals("se taie"));
    assertThat(pills()).anyMatch(word -> word.equals("la rând: 1"));
    assertThat(figures("approved-pieces")).contains("1");
    assertThat(figures("approved-bars")).contains("0", "din " + plan.bars());
    assertThat(figures("approved-time")).anyMatch(text -> text.endsWith("min"));
    assertThat(scales()).as("each item has its own scale, as on the plan").hasSizeGreaterThan(1);
    shop.press(KeyCode.DOWN);
    shop.until("the details are shown", () -> drawings() > 0);
    assertThat(drawings()).as("as approved, and as it is cut").isEqualTo(2);
    shop.pictureInAll("approved-plan");
    assertThat(cutOff()).isEmpty();

    shop.open("approved-plan", "");
    shop.open("approved-plan", "P 99 0000 00");
    shop.until("it is said that there is none", () -> shop.find("empty-action") != null);
    shop.open("approved-plan", plan.code().text());
    shop.until("it is found by its code", () -> !pills().isEmpty());
  }

  private Set<Length> scales() throws Exception {
    return SawShop.fx(
        () ->
            shop.stage.getScene().getRoot().lookupAll(".table-row-cell .kerf-bar").stream()
                .map(BarDrawing.class::cast)
                .map(bar -> bar.fullWidthProperty().get())
                .collect(Collectors.toSet()));
  }

  private long drawings() {
    return shop.stage.getScene().getRoot().lookupAll(".kerf-drawer").stream()
        .filter(DetailDrawer.class::isInstance)
        .flatMap(drawer -> drawer.lookupAll(".kerf-bar").stream())
        .filter(BarDrawing.class::isInstance)
        .count();
  }

  private List<String> pills() {
    return texts(shop.stage.getScene().getRoot(), ".table-row-cell .kerf-pill").stream().toList();
  }

  private Set<String> figures(String card) throws Exception {
    return SawShop.fx(() -> texts(shop.find(card), ".label"));
  }

  private static Set<String> texts(Node within, String selector) {
    return within.lookupAll(selector).stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .collect(Collectors.toSet());
  }

  /** The words of the table that can't be read whole beside the open details. */
  private List<String> cutOff() throws Exception {
    return SawShop.fx(
        () ->
            shop.stage.getScene().getRoot().lookupAll(".table-cell").stream()
                .map(Labeled.class::cast)
                .filter(Labeled::isTextTruncated)
                .map(Labeled::getText)
                .toList());
  }
}
