package org.kerf.ui.saw.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.flow.queue.Destination;
import org.kerf.flow.queue.SawLoad;
import org.kerf.identity.model.Permission;
import org.kerf.query.saw.QueueRow;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Moving the selected bar of the queue: Alt+Up and Alt+Down within it, Alt+Home to its front,
 * Alt+Page Up and Alt+Page Down to the saw beside, and the same by large buttons in the details.
 */
public final class QueueMoves {

  /** As large as a finger in a glove needs. */
  private static final double TOUCH_HEIGHT = 48;

  private final ViewContext context;
  private final Texts texts;
  private final QueueMovesModel model;
  private final Supplier<@Nullable QueueRow> selected;

  public QueueMoves(
      ViewContext context, QueueMovesModel model, Supplier<@Nullable QueueRow> selected) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.selected = selected;
  }

  /** Gives the page its keys. */
  public void addTo(Page page) {
    page.keyActions()
        .addAll(
            key("queue.up", Material2AL.ARROW_UPWARD, "Alt+Up", new Destination.Up()),
            key("queue.down", Material2AL.ARROW_DOWNWARD, "Alt+Down", new Destination.Down()),
            key("queue.first", Material2AL.FIRST_PAGE, "Alt+Home", new Destination.First()),
            sawKey("queue.saw-before", Material2AL.ARROW_BACK, "Alt+Page Up", -1),
            sawKey("queue.saw-after", Material2AL.ARROW_FORWARD, "Alt+Page Down", 1));
  }

  /** Evens the saws' times out. */
  public PageAction balance() {
    return context
        .allowances()
        .action(
            new PageAction(Words.of("queue.balance"), Material2AL.COMPARE_ARROWS, model::balance)
                .on("F7"),
            Permission.ORDER_QUEUES);
  }

  private PageAction key(String words, Ikon icon, String keys, Destination to) {
    return action(words, icon, () -> move(to)).on(keys);
  }

  private PageAction action(String words, Ikon icon, Runnable deed) {
    return context
        .allowances()
        .action(new PageAction(Words.of(words), icon, deed), Permission.ORDER_QUEUES);
  }

  private void move(Destination to) {
    QueueRow row = selected.get();
    if (row != null) {
      model.move(row.line().bar().id(), to);
    }
  }

  private PageAction sawKey(String words, Ikon icon, String keys, int step) {
    return action(words, icon, () -> toSawBeside(step)).on(keys);
  }

  /** After the last saw comes the first. */
  private void toSawBeside(int step) {
    QueueRow row = selected.get();
    List<Saw> saws = saws();
    if (row == null || saws.size() < 2) {
      return;
    }
    int at = saws.stream().map(Saw::id).toList().indexOf(row.saw().id());
    move(new Destination.LastOf(saws.get(Math.floorMod(at + step, saws.size())).id()));
  }

  private List<Saw> saws() {
    return model.loadsProperty().get().stream()
        .map(SawLoad::saw)
        .sorted(Comparator.comparing(Saw::name))
        .toList();
  }

  /** Large buttons for a bar that waits. */
  public Node buttons(QueueRow row) {
    Button up = button("queue-up", "queue.up", Material2AL.ARROW_UPWARD, new Destination.Up());
    Button down =
        button("queue-down", "queue.down", Material2AL.ARROW_DOWNWARD, new Destination.Down());
    var upAndDown = new HBox(8, up, down);
    HBox.setHgrow(up, Priority.ALWAYS);
    HBox.setHgrow(down, Priority.ALWAYS);
    List<Node> nodes = new ArrayList<>();
    nodes.add(upAndDown);
    int number = 0;
    for (Saw saw : saws()) {
      if (!saw.id().equals(row.saw().id())) {
        number++;
        Button to =
            large(
                Buttons.of(
                    texts,
                    new PageAction(
                        Words.of("queue.to-saw", saw.name()),
                        Material2AL.ARROW_FORWARD,
                        () -> move(new Destination.LastOf(saw.id())))));
        to.setId("queue-to-saw-" + number);
        // After the first of two taps the way back lies under the finger.
        Buttons.takeOnlyFirstOfTwoClicks(to);
        nodes.add(to);
      }
    }
    var box = new VBox(8, nodes.toArray(Node[]::new));
    return context.allowances().access(Permission.ORDER_QUEUES).only(box);
  }

  private Button button(String id, String words, Ikon icon, Destination to) {
    Button button = large(Buttons.of(texts, new PageAction(Words.of(words), icon, () -> move(to))));
    button.setId(id);
    return button;
  }

  private static Button large(Button button) {
    button.setMinHeight(TOUCH_HEIGHT);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
