package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages at the left of a window that is too low for all of them. */
class RailTest {

  @TempDir Path folder;

  @Test
  void thePageThatIsOpenIsSeenInTheRailOfALowWindow() throws Exception {
    try (var demo = DemoStation.withPeopleOnly(folder);
        var window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)))) {
      for (String page : List.of("settings", "home", "audit", "stock")) {
        window.open(page, "");
        assertThat(fx(() -> isSeen(window, "#rail-" + page))).as(page).isTrue();
      }
      window.open("settings", "");
      window.picture("rail-low", 1024, 700);
    }
  }

  private static boolean isSeen(OfficeWindow window, String entry) {
    Parent root = window.stage.getScene().getRoot();
    for (int round = 0; round < 3; round++) {
      root.resize(1024, 560);
      root.applyCss();
      root.layout();
    }
    Node list = root.lookup(".kerf-rail .scroll-pane > .viewport");
    Bounds seen = list.localToScene(list.getLayoutBounds());
    Node item = root.lookup(entry);
    return seen.contains(item.localToScene(item.getLayoutBounds()));
  }
}
