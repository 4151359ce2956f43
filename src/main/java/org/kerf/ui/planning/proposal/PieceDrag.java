package org.kerf.ui.planning.proposal;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Dragging a piece to another bar with the mouse. While a button is down the events go to where it
 * was pressed, so the bar under the pointer is looked for by its place on the screen.
 */
final class PieceDrag {

  private static final double EDGE = 28;
  private static final double STEP = 12;

  private final ListView<PlanRow> bars;
  private final ProposalEdits edits;
  private boolean onPiece;
  private boolean dragging;

  private PieceDrag(ListView<PlanRow> bars, ProposalEdits edits) {
    this.bars = bars;
    this.edits = edits;
  }

  /** Lets pieces be dragged from one bar of the list to another. */
  static void within(ListView<PlanRow> bars, ProposalEdits edits) {
    new PieceDrag(bars, edits).listen();
  }

  private void listen() {
    bars.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    bars.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    bars.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
  }

  private void press(MouseEvent event) {
    onPiece = event.getButton() == MouseButton.PRIMARY && isPiece(event);
    dragging = false;
  }

  private static boolean isPiece(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !node.getStyleClass().contains("kerf-bar-piece")) {
      node = node.getParent();
    }
    return node != null;
  }

  /** The press has selected the piece under the pointer; it is carried once the mouse moves. */
  private void drag(MouseEvent event) {
    if (onPiece && !dragging && !event.isStillSincePress()) {
      edits.selectedPiece().ifPresent(edits.carrying()::pickUp);
      dragging = edits.carrying().now().isPresent();
      bars.setCursor(dragging ? Cursor.CLOSED_HAND : null);
    }
    if (dragging) {
      scrollAtTheEdge(event);
      edits.carrying().over(drop(event));
    }
  }

  private void release(MouseEvent event) {
    if (!dragging) {
      return;
    }
    PieceCarry.Drop drop = drop(event);
    dragging = false;
    bars.setCursor(null);
    if (drop.row() >= 0 && bars.getItems().get(drop.row()) instanceof PlanRow.Bars to) {
      edits.carrying().now().ifPresent(load -> edits.move(load, to));
    }
    edits.carrying().putBack();
  }

  /** The bar under the pointer, other than the piece's own, and whether it takes the piece. */
  private PieceCarry.Drop drop(MouseEvent event) {
    for (Node node : bars.lookupAll(".list-cell")) {
      if (node instanceof ListCell<?> cell
          && cell.isVisible()
          && cell.getItem() instanceof PlanRow.Bars to
          && cell.localToScene(cell.getLayoutBounds())
              .contains(event.getSceneX(), event.getSceneY())) {
        return edits
            .carrying()
            .now()
            .filter(load -> load.row() != cell.getIndex())
            .map(load -> drop(load, cell.getIndex(), to))
            .orElse(PieceCarry.Drop.NOWHERE);
      }
    }
    return PieceCarry.Drop.NOWHERE;
  }

  private PieceCarry.Drop drop(PieceCarry.Load load, int row, PlanRow.Bars to) {
    return edits
        .outcome(load, to)
        .map(outcome -> new PieceCarry.Drop(row, edits.refusal(outcome, load).orElse(null)))
        .orElse(PieceCarry.Drop.NOWHERE);
  }

  private void scrollAtTheEdge(MouseEvent event) {
    double y = bars.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    double step = y < EDGE ? -STEP : y > bars.getHeight() - EDGE ? STEP : 0;
    if (step != 0 && bars.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(step);
    }
  }
}
