package org.kerf.ui.shell.look;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.PopupControl;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * How large all is shown, from 80 to 200 % of its size. No larger than the window has room for: a
 * page is made for {@value #LEAST_WIDTH} by {@value #LEAST_HEIGHT}, and nothing of it is cut off.
 */
public final class Zoom {

  /** The least room of a window's content. */
  public static final int LEAST_WIDTH = 1024;

  /** As {@link #LEAST_WIDTH}, less what the window's frame may take. */
  public static final int LEAST_HEIGHT = 660;

  private static final int AS_IT_IS = 100;
  private static final List<Integer> STEPS = List.of(80, 90, AS_IT_IS, 110, 125, 150, 175, 200);
  private static final double PERCENT = 100;

  /** As in the style sheet. */
  private static final double LETTERS = 13;

  private final IntegerProperty wanted = new SimpleIntegerProperty(AS_IT_IS);
  private final IntegerProperty shown = new SimpleIntegerProperty(AS_IT_IS);

  /** What was chosen, in per cent; kept when the window is too small for it. */
  public IntegerProperty wantedProperty() {
    return wanted;
  }

  /** Whether the window has no room for more. */
  public boolean isFull() {
    return shown.get() < wanted.get() || shown.get() == STEPS.getLast();
  }

  /** One step larger than it is shown, as far as the window has room. */
  public void in() {
    STEPS.stream().filter(step -> step > shown.get()).findFirst().ifPresent(wanted::set);
  }

  /** One step smaller than it is shown. */
  public void out() {
    STEPS.reversed().stream().filter(step -> step < shown.get()).findFirst().ifPresent(wanted::set);
  }

  public void reset() {
    wanted.set(AS_IT_IS);
  }

  /** The nearest zoom that is offered. */
  public static int offered(int percent) {
    return Math.clamp(percent, STEPS.getFirst(), STEPS.getLast());
  }

  /** Puts something into a region that shows it zoomed. */
  public Region around(Region content) {
    return new Pane(content);
  }

  /** What opens beside the window, such as lists and menus, gets letters of the same size. */
  public void dressPopUpsOf(Window window) {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().stream()
                        .filter(PopupWindow.class::isInstance)
                        .map(PopupWindow.class::cast)
                        .filter(popUp -> window.equals(popUp.getOwnerWindow()))
                        .forEach(this::dress);
                  }
                });
  }

  private void dress(PopupWindow popUp) {
    String style = "-fx-font-size: " + LETTERS * shown.get() / PERCENT + "px;";
    if (popUp instanceof PopupControl control) {
      // Takes its letters from the control that opens it, not from its own root.
      control.setStyle(style);
    } else {
      popUp.getScene().getRoot().setStyle(style);
    }
  }

  private final class Pane extends Region {

    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    Pane(Region content) {
      this.content = content;
      content.getTransforms().add(scale);
      content.setManaged(false);
      getChildren().add(content);
      wanted.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
      double room = Math.max(1, Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT));
      double factor = Math.min(wanted.get() / PERCENT, room);
      shown.set((int) Math.round(factor * PERCENT));
      scale.setX(factor);
      scale.setY(factor);
      content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
  }
}
