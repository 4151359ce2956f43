package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** The language changes while a plan is on the page. */
class PlanLanguageTest {

  @TempDir private Path folder;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void figuresOfAnApprovedPlanAreSaidAgain() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = PlanPage.planned(demo, Language.ROMANIAN, Theme.LIGHT, "CD-0418")) {
      window.press("F8");
      assertThat(said(window)).contains("Piese planificate");
      OfficeWindow.fx(
          () -> {
            window.texts.languageProperty().set(Language.ENGLISH);
            return true;
          });
      assertThat(said(window)).contains("Pieces planned").doesNotContain("Piese planificate");
    }
  }

  private static List<String> said(OfficeWindow window) {
    Node root = window.find(".kerf-shell", Node.class);
    return OfficeWindow.fx(
        () ->
            root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
  }
}
