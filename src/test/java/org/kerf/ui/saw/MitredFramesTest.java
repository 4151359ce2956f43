package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelFilter;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** The demo's frames with mitred corners, cut on the real screen. */
class MitredFramesTest {

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 768);
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void theSawSaysWhatTheBladeMustBeSetTo() throws Exception {
    shop.approveSlanted("CD-0428");
    shop.toTheSaw();
    BarLine bar = shop.waiting().getFirst();
    shop.picture("saw-mitre-fetch");
    shop.tap("saw-take");
    shop.until("the first cut is shown", () -> shop.find("saw-ok") != null);
    assertThat(blade()).contains("45°").contains("capătul barei");
    assertThat(drawnBlade()).as("which way the blade leans").isEqualTo(blade());
    shop.picture("saw-mitre");
    shop.picture("saw-mitre", Language.ENGLISH, Theme.DARK);
    assertThat(blade()).contains("45°").contains("the end of the bar");
    assertThat(drawnBlade()).isEqualTo(blade());
    lowWindow();
    shop.tap("saw-ok");
    shop.until("the second cut is shown", () -> shop.isReady("saw-undo"));
    assertThat(blade()).startsWith("Blade 45° to the");
    shop.picture("saw-mitre-second");
    for (int i = 1; i < bar.pieces().size(); i++) {
      shop.until("OK can be tapped", () -> shop.isReady("saw-ok"));
      shop.tap("saw-ok");
    }
    shop.until("the bar is done", () -> shop.isReady("saw-close"));
    shop.picture("saw-mitre-done");
    List<String> angles =
        shop.read(
            tx ->
                shop.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 100).stream()
                    .map(job -> job.content().value(LabelField.ANGLES))
                    .filter(text -> !text.isEmpty())
                    .toList());
    assertThat(angles).contains("45° / 45°");
  }

  /** In a low window all of it is there as well, and nothing is pushed out at the bottom. */
  private void lowWindow() throws Exception {
    fx(
        () -> {
          shop.stage.setHeight(700);
          return true;
        });
    SawShop.settle();
    assertThat(drawnBlade()).isEqualTo(blade());
    Node stop = shop.find("saw-stop");
    double bottom = fx(() -> stop.localToScene(stop.getLayoutBounds()).getMaxY());
    assertThat(bottom).isLessThan(fx(() -> shop.stage.getScene().getHeight()));
    shop.picture("saw-mitre-low", Language.ENGLISH, Theme.DARK);
    fx(
        () -> {
          shop.stage.setHeight(768);
          return true;
        });
    SawShop.settle();
  }

  /** What is drawn of it: words that find no room end in dots. */
  private String drawnBlade() {
    String drawn = fx(() -> ((Text) shop.find("saw-blade").lookup(".text")).getText());
    return drawn.replace('\n', ' ');
  }

  private String blade() {
    return ((Label) shop.find("saw-blade")).getText();
  }
}
