package org.kerf.flow.sync;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.Centre;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Centres;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.kerf.tools.sync.ModelCentre;

/** The way from one station to a centre in memory, with a cable that can be pulled. */
public final class ModelCentres implements Centres {

  private ModelCentre centre;
  private UUID station;
  private int epoch;
  private Optional<String> lost = Optional.empty();
  private boolean out;
  private boolean disagrees;
  private Predicate<CentreEntry> refused = _ -> false;

  public ModelCentres(ModelCentre centre, UUID station) {
    this.centre = centre;
    this.station = station;
  }

  /** Pulls the cable, or puts it in again. */
  public void pull(boolean now) {
    out = now;
  }

  /** The centre says of all that is sent that something is missing before it. */
  public void disagree() {
    disagrees = true;
  }

  /** The centre refuses batches with such an entry. */
  public void refuse(Predicate<CentreEntry> entries) {
    refused = entries;
  }

  /** Another machine took the centre's place. */
  public void replace(ModelCentre other) {
    centre = other;
  }

  @Override
  public Centre of(CentreAccount account) {
    return this::connect;
  }

  private CentreLink connect() throws StationFault {
    if (out) {
      throw new StationFault(FaultCode.STORE_BUSY, "The cable is out.");
    }
    return new PullableLink(centre.link(station), () -> out, () -> disagrees, refused);
  }

  /** The next code is of a station that the centre knows. */
  public void lost(UUID of, String name, int latestEpoch) {
    lost = Optional.of(name);
    station = of;
    epoch = latestEpoch;
  }

  @Override
  public EnrolmentAnswer enrol(EnrolmentRequest request) {
    if (lost.isPresent() && !request.takePlace()) {
      return new EnrolmentAnswer.OfKnownStation(lost.get());
    }
    return new EnrolmentAnswer.Enrolled(
        new CentreAccount(
            request.url(),
            "station_" + request.characters(),
            "secret",
            request.certificate(),
            centre.company(),
            centre.companyName(),
            false),
        station,
        epoch);
  }
}
