package org.kerf.ui.context;

import java.time.InstantSource;
import java.time.ZoneId;
import org.kerf.flow.UseCases;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/**
 * What the pages are made with. Only a feature's pages take it: they give each view model the use
 * cases that it uses, and all of them the view.
 *
 * @param useCases all of the open station
 */
public record PageContext(UseCases useCases, ViewContext view) {

  /** With the scanners as they were last set up. */
  public PageContext(
      UseCases useCases,
      Tasks tasks,
      Texts texts,
      Notifications notifications,
      Navigation navigation,
      Person person,
      InstantSource clock,
      ZoneId zone,
      OutputFolders outputs,
      RecoveryKey recoveryKey,
      ViewMemory memory) {
    this(
        useCases,
        new ViewContext(
            tasks,
            texts,
            notifications,
            navigation,
            person,
            clock,
            zone,
            outputs,
            recoveryKey,
            memory,
            useCases.station().filters(),
            new Allowances(person, tasks, texts, notifications, useCases.station().allowDeed()),
            new Scanners(
                useCases.reading(), useCases.station(), tasks, texts, person, notifications)));
  }
}
