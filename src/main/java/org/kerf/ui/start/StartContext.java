package org.kerf.ui.start;

import java.util.random.RandomGenerator;
import org.kerf.flow.settings.StationSettings;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.model.User;
import org.kerf.ui.context.RecoveryKey;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/**
 * What the first start works with.
 *
 * @param random chooses the groups of the key that are asked for
 * @param memory keeps what was typed in a step that was not finished; never the key
 * @param done receives who is at the station now, and the page that they want
 */
public record StartContext(
    StationSettings settings,
    SyncUseCases sync,
    RecoveryKey key,
    DemoLoading demo,
    Tasks tasks,
    Texts texts,
    Notifications notifications,
    RandomGenerator random,
    ViewMemory memory,
    Done done) {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.start.texts";

  /** What comes after. */
  @FunctionalInterface
  public interface Done {
    void accept(User user, String pageId);
  }
}
