package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.home.HomePages;
import org.testfx.api.FxToolkit;

/** What is due next, as it stands on the first page. */
class DueOrdersTest {

  @TempDir Path folder;

  @Test
  void theyCanBeReadInEachWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    try (var demo = new DemoStation(folder)) {
      WorkingDay.at(demo);
      for (View view : View.pictured()) {
        try (var window =
            new OfficeWindow(
                demo, view.language(), view.theme(), context -> new HomePages(context).specs())) {
          window.open("home", "");
          for (int[] size : new int[][] {{1024, 700}, {1280, 800}}) {
            window.resize(size[0], size[1]);
            window.settle();
            assertThat(OfficeWindow.fx(() -> overlapping(window.stage.getScene().getRoot())))
                .as(view + " " + size[0])
                .isEmpty();
            window.picture("home-" + size[0], size[0], size[1]);
          }
        }
      }
    }
  }

  /** The due orders whose words lie over each other or whose customer has no room. */
  private static List<String> overlapping(Parent root) {
    List<String> faults = new ArrayList<>();
    for (Node line : root.lookupAll(".kerf-line")) {
      if (line.getId() != null && line.getId().startsWith("due-")) {
        List<Node> parts = ((Parent) line).getChildrenUnmodifiable();
        Bounds when = parts.get(1).localToScene(parts.get(1).getBoundsInLocal());
        List<Node> names = ((Parent) parts.getFirst()).getChildrenUnmodifiable();
        for (Node each : names) {
          Bounds bounds = each.localToScene(each.getBoundsInLocal());
          if (bounds.getMaxX() > when.getMinX()
              || (each.equals(names.getFirst()) && bounds.getWidth() < 60)) {
            faults.add(line.getId() + " " + each);
          }
        }
      }
    }
    return faults;
  }
}
