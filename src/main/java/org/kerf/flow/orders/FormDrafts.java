package org.kerf.flow.orders;

import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.settings.Drafts;

/** What somebody typed into a form of orders and has not saved yet; it outlives the program. */
public final class FormDrafts {

  private final Booking booking;
  private final Reading reading;
  private final Drafts drafts;

  public FormDrafts(Booking booking, Reading reading, Drafts drafts) {
    this.booking = booking;
    this.reading = reading;
    this.drafts = drafts;
  }

  /** What this person left there, if anything. */
  public Optional<String> read(UUID user, String form) throws StationFault {
    return reading.of(tx -> drafts.draft(tx, user, form));
  }

  /** Keeps what is typed there now; nothing of an empty text, or of one that is too long. */
  public void keep(UUID user, String form, String text) throws StationFault {
    booking.keep(
        tx -> {
          if (text.isEmpty() || text.length() > Drafts.MOST_TEXT) {
            drafts.forget(tx, user, form);
          } else {
            drafts.keep(tx, user, form, text, booking.now());
          }
          return true;
        });
  }
}
