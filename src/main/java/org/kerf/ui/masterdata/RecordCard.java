package org.kerf.ui.masterdata;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;

/** What stands below the form of a record and is booked by itself. */
interface RecordCard {

  Node node();

  /** Shows what belongs to this record; nothing for a new one. */
  void show(Optional<UUID> record);
}
