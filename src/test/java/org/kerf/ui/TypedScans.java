package org.kerf.ui;

import static org.kerf.ui.OfficeWindow.fx;

import java.util.function.LongSupplier;
import javafx.stage.Stage;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.look.Sounds;

/** What is typed into a window is looked at for scans, as in the station's own window. */
final class TypedScans {

  private TypedScans() {}

  /**
   * Begins to listen.
   *
   * @param nanos the clock that tells scans from a person
   */
  static ScanDispatch listen(Stage stage, Shell shell, PageContext context, LongSupplier nanos) {
    return fx(
        () -> {
          var scans =
              new ScanDispatch(
                  shell,
                  context.view().texts(),
                  context.view().tasks(),
                  context.view().notifications(),
                  new Sounds(Runnable::run),
                  nanos);
          scans.listenOn(stage.getScene());
          Pulses.listensToScans(stage);
          scans.serve(context);
          return scans;
        });
  }
}
