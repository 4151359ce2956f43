package org.kerf.flow.sync;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.journal.Feed;
import org.kerf.journal.model.Epoch;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.sync.Centres;
import org.kerf.sync.SyncStates;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.kerf.sync.model.SyncFact;
import org.kerf.sync.model.SyncProgress;

/** Has this station belong to a centre, by a code that the centre's administrator gave out. */
public final class EnrolStation {

  /** What became of it. */
  public sealed interface Outcome {

    /** From now on the station sends to this company's centre. */
    record Enrolled(String company) implements Outcome {}

    /**
     * Codes of another station begin with these characters; the code holds.
     *
     * @param free some that nobody has
     */
    record CharactersTaken(String characters, List<String> free) implements Outcome {}

    /**
     * The code is for a station that the centre knows and that is not this one; the code holds.
     *
     * @param station its name
     */
    record ForKnownStation(String station) implements Outcome {}

    /** The station belongs to this company already, with facts of others in its store. */
    record OfAnother(String company) implements Outcome {}
  }

  private final Booking booking;
  private final Reading reading;
  private final Feed feed;
  private final SyncStates states;
  private final Origins origins;
  private final Centres centres;

  EnrolStation(
      Booking booking,
      Reading reading,
      Feed feed,
      SyncStates states,
      Origins origins,
      Centres centres) {
    this.booking = booking;
    this.reading = reading;
    this.feed = feed;
    this.states = states;
    this.origins = origins;
    this.centres = centres;
  }

  /**
   * Asks the centre, then books. If the station ends between the two, another code is needed, and
   * nothing else is lost.
   *
   * @param url of the centre, as a person types it
   * @param certificate of its authority as PEM; empty to trust those of the system
   * @throws StationFault with what to do, as {@link Centres#enrol}
   */
  public Outcome run(Command command, String url, String code, String certificate)
      throws StationFault {
    return enrol(command, url, code, certificate, false);
  }

  /**
   * The same with a code that was made for another station, which was lost: this one becomes that
   * station, and goes on in a new epoch of it. Whoever had its place can send nothing more.
   */
  public Outcome takePlace(Command command, String url, String code, String certificate)
      throws StationFault {
    return enrol(command, url, code, certificate, true);
  }

  private Outcome enrol(
      Command command, String url, String code, String certificate, boolean takePlace)
      throws StationFault {
    Booking.allow(command, Permission.LINK_STATION);
    Origin self = reading.of(origins::origin);
    EnrolmentAnswer answer =
        centres.enrol(
            new EnrolmentRequest(
                url.strip(),
                code.strip(),
                certificate,
                self.station(),
                self.characters(),
                takePlace));
    return switch (answer) {
      case EnrolmentAnswer.CharactersTaken taken ->
          new Outcome.CharactersTaken(self.characters(), taken.free());
      case EnrolmentAnswer.OfKnownStation known -> new Outcome.ForKnownStation(known.name());
      case EnrolmentAnswer.Enrolled enrolled -> book(command, self, enrolled);
    };
  }

  private Outcome book(Command command, Origin self, EnrolmentAnswer.Enrolled enrolled)
      throws StationFault {
    CentreAccount account = enrolled.account();
    return booking.book(
        command,
        Permission.LINK_STATION,
        Answers.always(new Outcome.Enrolled(account.companyName())),
        (tx, at) -> {
          Optional<CentreAccount> before = states.account(tx);
          if (before.filter(each -> !each.company().equals(account.company())).isPresent()) {
            return Booked.refused(new Outcome.OfAnother(before.get().companyName()));
          }
          states.save(tx, account);
          if (before.isEmpty()) {
            states.save(tx, SyncProgress.NOTHING);
            begin(tx, self, enrolled);
          }
          return Booked.of(
              new Outcome.Enrolled(account.companyName()),
              List.of(
                  new SyncFact.StationEnrolled(
                      enrolled.station(), account.companyName(), account.url())));
        });
  }

  /**
   * All that is booked here is of this store's epoch, from the first entry on. In another station's
   * place the epoch begins with the first greeting: a copy of this store may have been there before
   * and sent some of it.
   */
  private void begin(Tx tx, Origin self, EnrolmentAnswer.Enrolled enrolled) {
    if (enrolled.station().equals(self.station())) {
      feed.begin(tx, new Epoch(self.epoch(), 0));
    } else {
      origins.become(tx, enrolled.station(), enrolled.epoch() + 1);
    }
  }
}
