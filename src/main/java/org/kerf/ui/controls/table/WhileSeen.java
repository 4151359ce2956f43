package org.kerf.ui.controls.table;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/** Does something again and again as long as a node stands in a window that is shown. */
public final class WhileSeen {

  private WhileSeen() {}

  /** Starts when the node is seen and stops when it is not, each time anew. */
  public static void repeat(Node node, Duration pause, Runnable look) {
    var looking = new Timeline(new KeyFrame(pause, event -> look.run()));
    looking.setCycleCount(Animation.INDEFINITE);
    ObservableValue<Boolean> seen =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    seen.subscribe(
        now -> {
          if (now) {
            looking.play();
          } else {
            looking.stop();
          }
        });
  }
}
