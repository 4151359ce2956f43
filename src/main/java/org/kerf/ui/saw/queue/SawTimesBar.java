package org.kerf.ui.saw.queue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kerf.flow.queue.SawLoad;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Texts;

/** How long each saw takes for what waits, and the button that evens the times out. */
public final class SawTimesBar extends HBox {

  private static final double GAP = 24;

  private final Texts texts;
  private final FlowPane saws = new FlowPane(GAP, 4);
  private final Button button;

  public SawTimesBar(Texts texts, QueueMovesModel model, PageAction balance) {
    this.texts = texts;
    setId("queue-times");
    getStyleClass().add("kerf-plan-head");
    HBox.setHgrow(saws, Priority.ALWAYS);
    button = balance.access().only(Buttons.of(texts, balance));
    button.setId("queue-balance");
    button.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(saws);
    setMinHeight(USE_PREF_SIZE);
    model.loadsProperty().subscribe(this::show);
    texts.languageProperty().subscribe((before, now) -> show(model.loadsProperty().get()));
  }

  private void show(List<SawLoad> loads) {
    saws.getChildren().setAll(loads.stream().map(this::saw).toArray(Node[]::new));
    setVisible(!loads.isEmpty());
    setManaged(!loads.isEmpty());
    if (loads.size() > 1) {
      getChildren().setAll(saws, button);
    } else {
      getChildren().setAll(saws);
    }
  }

  private Node saw(SawLoad load) {
    var name = new Label(load.saw().name());
    name.getStyleClass().add("kerf-strong");
    var time =
        new Label(
            texts.of(
                load.pace().isMeasured() ? "queue.time" : "queue.time-assumed",
                texts.count("queue.time-bars", load.waiting().size()),
                texts.figures().duration(load.time())));
    time.getStyleClass().add("kerf-secondary");
    return new HBox(8, name, time);
  }
}
