package org.kerf.flow.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.settings.SavedFilters;
import org.kerf.settings.model.SavedFilter;

/**
 * Keeps how lists are narrowed, under names: anybody for themselves, and for everybody whoever may
 * change what is set at the station. No business of the audit.
 */
public final class SaveFilters {

  /** What became of it. */
  public sealed interface Outcome {

    record Saved(SavedFilter filter) implements Outcome {}

    /** It narrows the list by more text than is kept. */
    record TooLong() implements Outcome {}
  }

  private final Booking booking;
  private final Reading reading;
  private final SavedFilters filters;

  public SaveFilters(Booking booking, Reading reading, SavedFilters filters) {
    this.booking = booking;
    this.reading = reading;
    this.filters = filters;
  }

  /** Those of a list that this person has, and everybody's, by name. */
  public List<SavedFilter> of(String list, UUID user) throws StationFault {
    return reading.of(tx -> filters.of(tx, list, user));
  }

  /**
   * Keeps one, instead of one of the same name.
   *
   * @param shared for everybody
   */
  public Outcome save(Command command, String list, String name, boolean shared, String content)
      throws StationFault {
    var filter =
        new SavedFilter(
            booking.ids().next(),
            list,
            Booking.atMost(SavedFilter.MOST_NAME, name),
            shared ? Optional.empty() : Optional.of(command.actor().id()),
            content);
    return put(command, filter);
  }

  /** Puts one back that was removed. */
  public Outcome put(Command command, SavedFilter filter) throws StationFault {
    allow(command, filter);
    if (filter.content().length() > SavedFilter.MOST_CONTENT) {
      return new Outcome.TooLong();
    }
    booking.keep(
        tx -> {
          filters.save(tx, filter);
          return true;
        });
    return new Outcome.Saved(filter);
  }

  public void remove(Command command, SavedFilter filter) throws StationFault {
    allow(command, filter);
    booking.keep(
        tx -> {
          filters.remove(tx, filter.id());
          return true;
        });
  }

  private static void allow(Command command, SavedFilter filter) throws StationFault {
    boolean own = filter.user().filter(command.actor().id()::equals).isPresent();
    if (!own) {
      Booking.allow(command, Permission.CHANGE_SETTINGS);
    }
  }
}
