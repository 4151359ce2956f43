package org.kerf.ui.labels.designer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.ui.texts.Texts;

/** The label as it prints, with what is selected over it; drawn upon by pointer and keys. */
final class DesignerCanvas extends StackPane {

  /** How near an edge has to be to be lined up with, in pixels. */
  private static final double SNAP = 6;

  /** How near a handle or a thin line has to be, in pixels; a finger hits less well. */
  private static final double NEAR = 7;

  private static final double NEAR_FOR_FINGERS = 18;

  private static final double STEP = 1.25;
  private static final double LEAST_SCALE = 0.01;
  private static final double MOST_SCALE = 0.32;
  private static final double MARGIN = 24;

  /** What one step of an arrow is, in hundredths of a millimetre; the fine one with Shift. */
  private static final int ARROW = 50;

  private static final int FINE_ARROW = 10;

  private final DesignerModel model;
  private final Design design;
  private final ImageView picture = new ImageView();
  private final CanvasMarks marks = new CanvasMarks();
  private final Pane sheet = new Pane(picture, marks);
  private final ScrollPane scroll;
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(0.05);
  private final Runnable editWords;
  private boolean fitted = true;
  private @Nullable Gesture gesture;

  /**
   * @param editWords puts the focus where the words of what is selected are typed
   */
  DesignerCanvas(Texts texts, DesignerModel model, Runnable editWords) {
    this.model = model;
    this.design = model.design();
    this.editWords = editWords;
    sheet.setId("designer-sheet");
    sheet.getStyleClass().add("kerf-design-sheet");
    sheet.setFocusTraversable(true);
    sheet.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    sheet.accessibleTextProperty().bind(texts.bind("designer.canvas"));
    var around = new StackPane(sheet);
    around.getStyleClass().add("kerf-design-around");
    scroll = new ScrollPane(around);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("kerf-scroll");
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    listen();
    design.labelProperty().subscribe((before, now) -> resizeSheet(before, now));
    design.selectionProperty().subscribe(now -> mark());
    model.preview().previewProperty().subscribe(now -> now.ifPresent(this::show));
    scroll.viewportBoundsProperty().subscribe(now -> fitIfWanted());
  }

  /** Pixels of a hundredth of a millimetre. */
  ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  DesignerModel model() {
    return model;
  }

  void focus() {
    sheet.requestFocus();
  }

  void zoom(boolean nearer) {
    fitted = false;
    scaleTo(scale.get() * (nearer ? STEP : 1 / STEP));
  }

  /** Shows the whole label as large as there is room. */
  void fit() {
    fitted = true;
    fitIfWanted();
  }

  private void fitIfWanted() {
    double wide = scroll.getViewportBounds().getWidth() - 2 * MARGIN;
    double high = scroll.getViewportBounds().getHeight() - 2 * MARGIN;
    if (fitted && wide > 0 && high > 0) {
      Area label = Area.of(design.label());
      scaleTo(Math.min(wide / label.width(), high / label.height()));
    }
  }

  private void scaleTo(double wanted) {
    scale.set(Math.clamp(wanted, LEAST_SCALE, MOST_SCALE));
    lay();
  }

  private void resizeSheet(LabelTemplate before, LabelTemplate now) {
    if (!before.width().equals(now.width()) || !before.height().equals(now.height())) {
      fitIfWanted();
    }
    lay();
  }

  private void lay() {
    Area label = Area.of(design.label());
    double wide = label.width() * scale.get();
    double high = label.height() * scale.get();
    sheet.setMinSize(wide, high);
    sheet.setPrefSize(wide, high);
    sheet.setMaxSize(wide, high);
    picture.setFitWidth(wide);
    picture.setFitHeight(high);
    mark();
  }

  private void show(PreviewModel.Preview preview) {
    picture.setImage(LabelPictures.of(preview.shown()));
    mark();
  }

  private void mark() {
    mark(Gesture.Guides.NONE, Optional.empty());
  }

  private void mark(Gesture.Guides guides, Optional<Area> frame) {
    marks.show(design, model.preview().faults(), scale.get(), guides, frame);
  }

  private void listen() {
    sheet.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    sheet.addEventHandler(KeyEvent.KEY_RELEASED, event -> design.pause());
  }

  private int place(double pixels) {
    return (int) Math.round(pixels / scale.get());
  }

  /** Says with the pointer which edges a drag from here moves. */
  private void hovered(MouseEvent event) {
    Optional<Gesture.Part> handle = handle(place(event.getX()), place(event.getY()), place(NEAR));
    sheet.setCursor(handle.map(DesignerCanvas::cursor).orElse(Cursor.DEFAULT));
  }

  private static Cursor cursor(Gesture.Part handle) {
    return switch (handle) {
      case LEFT_EDGE, RIGHT_EDGE -> Cursor.H_RESIZE;
      case UPPER_EDGE, LOWER_EDGE -> Cursor.V_RESIZE;
      case UPPER_LEFT, LOWER_RIGHT -> Cursor.NW_RESIZE;
      case UPPER_RIGHT, LOWER_LEFT -> Cursor.NE_RESIZE;
      case ELEMENTS, FRAME -> Cursor.DEFAULT;
    };
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    sheet.requestFocus();
    int x = place(event.getX());
    int y = place(event.getY());
    int reach = place(event.isSynthesized() ? NEAR_FOR_FINGERS : NEAR);
    boolean adds = event.isShiftDown() || event.isShortcutDown();
    Optional<Gesture.Part> handle = handle(x, y, reach);
    Optional<Integer> hit = design.at(x, y, reach);
    if (handle.isPresent()) {
      gesture = new Gesture(design, handle.get(), x, y);
    } else if (hit.isPresent()) {
      if (adds) {
        design.toggle(hit.get());
      } else if (!design.selected().contains(hit.get())) {
        design.select(List.of(hit.get()));
      }
      gesture = new Gesture(design, Gesture.Part.ELEMENTS, x, y);
      if (event.getClickCount() == 2) {
        editWords.run();
      }
    } else {
      if (!adds) {
        design.select(List.of());
      }
      gesture = new Gesture(design, Gesture.Part.FRAME, x, y);
    }
    event.consume();
  }

  private Optional<Gesture.Part> handle(int x, int y, int reach) {
    if (design.one().isEmpty()) {
      return Optional.empty();
    }
    Area area = Area.of(design.one().get());
    return Gesture.Part.HANDLES.stream()
        .filter(part -> part.fits(area, place(CanvasMarks.HANDLE)))
        .filter(part -> distance(part, area, x, y) <= reach)
        .min(Comparator.comparingInt(part -> distance(part, area, x, y)));
  }

  private static int distance(Gesture.Part part, Area area, int x, int y) {
    return Math.max(Math.abs(x - part.x(area)), Math.abs(y - part.y(area)));
  }

  private void dragged(MouseEvent event) {
    Gesture now = gesture;
    if (now == null) {
      return;
    }
    int x = place(event.getX());
    int y = place(event.getY());
    Gesture.Guides guides = now.to(x, y, event.isAltDown() ? -1 : place(SNAP));
    mark(guides, now.frame(x, y));
    event.consume();
  }

  private void released(MouseEvent event) {
    if (gesture != null) {
      gesture = null;
      design.pause();
      mark();
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    int step = event.isShiftDown() ? FINE_ARROW : ARROW;
    boolean taken =
        switch (event.getCode()) {
          case LEFT -> arrow(event, -step, 0);
          case RIGHT -> arrow(event, step, 0);
          case UP -> arrow(event, 0, -step);
          case DOWN -> arrow(event, 0, step);
          case TAB -> !event.isShortcutDown() && design.selectNext(!event.isShiftDown());
          case DELETE, BACK_SPACE -> done(design::remove);
          case ESCAPE -> !design.selected().isEmpty() && done(() -> design.select(List.of()));
          case ENTER, F2 -> design.one().isPresent() && done(editWords);
          case PLUS, ADD, EQUALS -> !event.isShortcutDown() && done(() -> zoom(true));
          case MINUS, SUBTRACT -> !event.isShortcutDown() && done(() -> zoom(false));
          case D -> event.isShortcutDown() && done(design::duplicate);
          case A -> event.isShortcutDown() && done(design::selectAll);
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  /** With Ctrl the lower right corner moves, without it all of it. */
  private boolean arrow(KeyEvent event, int dx, int dy) {
    if (event.isAltDown() || design.selected().isEmpty()) {
      return false;
    }
    if (!event.isShortcutDown()) {
      design.move(dx, dy, "arrow");
    } else if (design.one().isPresent()) {
      Area area = Area.of(design.one().get());
      design.replace(
          design.selected().getFirst(),
          Elements.placed(
              design.one().get(),
              new Area(area.x(), area.y(), area.width() + dx, area.height() + dy)),
          "size");
    }
    return true;
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
