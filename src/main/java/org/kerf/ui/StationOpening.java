package org.kerf.ui;

import org.kerf.flow.UseCases;
import org.kerf.kernel.StationFault;
import org.kerf.scanning.SerialScanners;
import org.kerf.ui.context.OutputFolders;
import org.kerf.ui.context.RecoveryKey;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.shell.WindowMemory;
import org.kerf.ui.start.DemoLoading;
import org.kerf.ui.task.Progress;
import org.kerf.ui.texts.Texts;

/** What the window asks of whoever starts it. Implemented in wiring. */
public interface StationOpening {

  /**
   * An open station, as the window needs it.
   *
   * @param name of the station
   * @param printer that labels go to
   * @param recoveryKey of the store
   * @param demo the demo warehouse, to be taken into this store
   * @param outputs the folders that documents and lists are written to
   * @param serialScanners scanners at serial ports
   */
  record Opened(
      UseCases useCases,
      String name,
      String printer,
      RecoveryKey recoveryKey,
      DemoLoading demo,
      OutputFolders outputs,
      SerialScanners serialScanners) {}

  /**
   * Opens the store. Called on a worker, with the window already there.
   *
   * @param texts for what the progress says
   */
  Opened open(Progress progress, Texts texts) throws StationFault;

  /** Closes what was opened. Called once the window is gone; harmless if nothing was opened. */
  void close();

  /** Language, theme, where the window was, and how each person left the lists. */
  Memory memory();

  /** What is remembered from one start to the next. */
  interface Memory extends WindowMemory, ViewMemory {}
}
