package org.kerf.ui.start;

import javafx.scene.layout.Region;
import org.kerf.flow.settings.SetUpStation.Situation;
import org.kerf.ui.controls.notes.NotificationLine;
import org.kerf.ui.recovery.RecoveryKeyPanel;

/** The first start as one region that fills the window. */
public final class FirstStartPages {

  private final FirstStartScreen screen;

  /** Begins where the last one was left. */
  public FirstStartPages(StartContext context, Situation situation) {
    var model = new FirstStartViewModel(context, situation);
    var panel =
        new RecoveryKeyPanel(
            context.texts(),
            context.tasks(),
            context.notifications(),
            model.confirmation().groups(),
            () -> model.companyProperty().get() + " · " + model.stationProperty().get(),
            context.key()::mayLieAt);
    var notes = new NotificationLine(context.texts(), context.notifications());
    screen = new FirstStartScreen(context.texts(), model, panel, notes);
  }

  public Region node() {
    return screen.node();
  }

  /** Puts the focus where typing begins; to be called once the region is shown. */
  public void takeFocus() {
    screen.takeFocus();
  }
}
