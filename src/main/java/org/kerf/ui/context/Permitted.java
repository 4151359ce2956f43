package org.kerf.ui.context;

import javafx.scene.Node;
import org.kerf.identity.model.Permission;

/**
 * Shows what changes something to whom may change it. Who may is asked of {@link Person}, as {@code
 * flow.booking.Booking} asks it once more when it is booked.
 */
public final class Permitted {

  private Permitted() {}

  /** The node, there only while the person at the station has this permission. */
  public static <N extends Node> N only(Person person, Permission permission, N node) {
    node.visibleProperty().bind(person.may(permission));
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
