package org.kerf.ui.counting;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kerf.identity.model.Permission;
import org.kerf.query.counting.CountReader;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.shell.Badge;
import org.kerf.ui.task.Slot;

/** How many counts wait for whoever decides about their differences, in the rail. */
final class CountsBadge {

  private final ViewContext context;
  private final CountReader reader;
  private final Slot slot = new Slot();
  private final ObjectProperty<Badge> badge = new SimpleObjectProperty<>(Badge.NONE);

  CountsBadge(ViewContext context, CountReader reader) {
    this.context = context;
    this.reader = reader;
    context.person().userProperty().subscribe(this::look);
  }

  ObservableValue<Badge> badgeProperty() {
    return badge;
  }

  /** Counts anew; who can't decide is told of none. */
  void look() {
    if (!context.person().access(Permission.APPROVE_COUNTS).isAllowed()) {
      badge.set(Badge.NONE);
      return;
    }
    context
        .tasks()
        .<Integer>latest(
            slot,
            context.texts().of("counts.reading"),
            reader::toApprove,
            waiting -> badge.set(new Badge(waiting, Tone.ACCENT)),
            context.notifications()::fault);
  }
}
