package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
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
    shop.picture("saw-mitre");
    shop.picture("saw-mitre", Language.ENGLISH, Theme.DARK);
    assertThat(blade()).contains("45°").contains("the end of the bar");
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

  private String blade() {
    return ((Label) shop.find("saw-blade")).getText();
  }
}
