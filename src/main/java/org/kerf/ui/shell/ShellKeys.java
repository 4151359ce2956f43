package org.kerf.ui.shell;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.page.Page;

/** The keys that work wherever the focus is. */
final class ShellKeys {

  private static final Map<KeyCode, Group> DIGITS =
      Map.of(
          KeyCode.DIGIT1, Group.HOME,
          KeyCode.DIGIT2, Group.STOCK,
          KeyCode.DIGIT3, Group.CUTTING,
          KeyCode.DIGIT4, Group.SHIPPING,
          KeyCode.DIGIT5, Group.SYSTEM);

  private final Shell shell;

  /** Keys that have not been released since they were pressed. */
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

  /** Those of them that are meant for nothing any more. */
  private final Set<KeyCode> ignored = EnumSet.noneOf(KeyCode.class);

  ShellKeys(Shell shell) {
    this.shell = shell;
  }

  void listenOn(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::before);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::after);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    scene.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .subscribe(focused -> forgetIf(Boolean.FALSE.equals(focused)));
  }

  /**
   * What is held down now was meant for what has just gone: it does nothing until it is released.
   */
  void ignoreHeld() {
    ignored.addAll(down);
  }

  /** What is released while another window has the keyboard is never told here. */
  private void forgetIf(boolean left) {
    if (left) {
      down.clear();
      ignored.clear();
    }
  }

  private void released(KeyEvent event) {
    down.remove(event.getCode());
    ignored.remove(event.getCode());
  }

  /** The back button at the side of a mouse. */
  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.BACK && !shell.hasOverlay()) {
      shell.goBack();
      event.consume();
    }
  }

  /** The wheel with Ctrl, as browsers do. */
  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      shell.zoom(event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }

  /** Keys that are handled before any control. */
  private void before(KeyEvent event) {
    boolean repeated = !down.add(event.getCode());
    if (ignored.contains(event.getCode()) || (repeated && isDoneOnce(event))) {
      // Repeated while it is held: whatever it stands for is done once.
      event.consume();
      return;
    }
    boolean taken =
        event.isShortcutDown()
            ? withControl(event)
            : event.isAltDown() ? withAlt(event) : plain(event);
    if (taken) {
      event.consume();
    }
  }

  /** A field takes back what is typed in it for as long as the keys are held. */
  private boolean isDoneOnce(KeyEvent event) {
    boolean takesBack = event.isShortcutDown() && event.getCode() == KeyCode.Z;
    boolean typed =
        event.getTarget() instanceof TextInputControl field && !field.getText().isEmpty();
    return event.getCode().isFunctionKey()
        || (takesBack && !typed)
        || (!shell.hasOverlay() && pageAction(event).isPresent());
  }

  /** Keys that a control may take first. */
  private void after(KeyEvent event) {
    if (shell.hasOverlay()) {
      return;
    }
    if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      shell.undo();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      if (!shell.dismissNote()) {
        shell.leaveRecord();
      }
      event.consume();
    }
  }

  private boolean withControl(KeyEvent event) {
    if (event.getCode() == KeyCode.K) {
      shell.openSearch();
      return true;
    }
    if (zoomed(event.getCode())) {
      return true;
    }
    if (shell.hasOverlay()) {
      return false;
    }
    if (event.getCode() == KeyCode.L && event.isShiftDown()) {
      shell.switchUser();
      return true;
    }
    if (event.getCode() == KeyCode.F) {
      shell.currentPage().ifPresent(Page::filter);
      return true;
    }
    return ofPage(event);
  }

  private boolean zoomed(KeyCode key) {
    switch (key) {
      case PLUS, EQUALS, ADD -> shell.zoom(1);
      case MINUS, SUBTRACT -> shell.zoom(-1);
      case DIGIT0, NUMPAD0 -> shell.zoom(0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withAlt(KeyEvent event) {
    if (event.getCode() == KeyCode.LEFT && !shell.hasOverlay()) {
      shell.goBack();
      return true;
    }
    Group group = DIGITS.get(event.getCode());
    if (event.getCode() == KeyCode.ENTER && !shell.hasOverlay()) {
      shell.wholeWindowProperty().set(!shell.wholeWindowProperty().get());
      return true;
    }
    if (group == null) {
      return !shell.hasOverlay() && ofPage(event);
    }
    shell.openGroup(group);
    return true;
  }

  private boolean plain(KeyEvent event) {
    if (event.getCode() == KeyCode.F1) {
      shell.openShortcuts();
      return true;
    }
    if (shell.hasOverlay()) {
      return false;
    }
    if (event.getCode() == KeyCode.F5) {
      shell.currentPage().ifPresent(Page::refresh);
      return true;
    }
    return event.getCode().isFunctionKey() && ofPage(event);
  }

  private boolean ofPage(KeyEvent event) {
    Optional<PageAction> action = pageAction(event);
    action.ifPresent(PageAction::run);
    return action.isPresent();
  }

  private Optional<PageAction> pageAction(KeyEvent event) {
    return shell.currentPage().stream()
        .flatMap(page -> Stream.concat(page.actions().stream(), page.keyActions().stream()))
        .filter(action -> action.access().isAllowed())
        .filter(action -> action.keys().filter(keys -> keys.match(event)).isPresent())
        .findFirst();
  }
}
