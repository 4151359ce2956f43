package org.kerf.ui.context;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import org.kerf.flow.settings.SaveFilters;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What screens and view models work with beside the use cases of their own, which they are given
 * one by one.
 *
 * @param person who is at the station now
 * @param zone of the clock on the wall
 * @param outputs the folders that documents and lists are written to
 * @param recoveryKey of the store
 * @param memory how the screens were left
 * @param allowances deeds that somebody else may allow
 * @param scanners how the station's scanners are programmed
 */
public record ViewContext(
    Tasks tasks,
    Texts texts,
    Notifications notifications,
    Navigation navigation,
    Person person,
    InstantSource clock,
    ZoneId zone,
    OutputFolders outputs,
    RecoveryKey recoveryKey,
    ViewMemory memory,
    SaveFilters filters,
    Allowances allowances,
    Scanners scanners) {

  /** How the person at the station left a list; another's when somebody else comes. */
  public ObservableValue<ViewMemory> memoryOf(String list) {
    return person.userProperty().map(user -> memory.under("list." + list + '.' + user.id()));
  }

  /** Shows a file that was made, in the program that the person has for it. */
  public PageAction opening(Path file) {
    return new PageAction(
        Words.of("action.open"),
        Material2AL.LAUNCH,
        () ->
            tasks.<Path>run(
                texts.of("action.opening"),
                () -> {
                  outputs.open(file);
                  return file;
                },
                opened -> {},
                notifications::fault));
  }

  /** The day by the clock on the wall. */
  public LocalDate today() {
    return wallClock().toLocalDate();
  }

  /** What the clock on the wall shows. */
  public LocalDateTime wallClock() {
    return LocalDateTime.ofInstant(clock.instant(), zone);
  }
}
