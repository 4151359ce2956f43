package org.kerf.flow.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Claims;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.ClaimAnswer;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Welcome;

/** A connection that breaks when its cable is pulled. */
record PullableLink(
    CentreLink link, BooleanSupplier out, BooleanSupplier disagrees, Predicate<CentreEntry> refused)
    implements CentreLink {

  private CentreLink in() throws StationFault {
    if (out.getAsBoolean()) {
      throw new StationFault(FaultCode.STORE_BUSY, "The cable is out.");
    }
    return link;
  }

  @Override
  public Welcome hello(Hello hello) throws StationFault {
    return in().hello(hello);
  }

  @Override
  public PushAnswer push(Batch batch) throws StationFault {
    if (batch.entries().stream().anyMatch(refused)) {
      throw StationFault.of(FaultCode.CENTRE_REFUSED, FaultText.CENTRE_REFUSED, "It is too large.");
    }
    return disagrees.getAsBoolean() ? new PushAnswer.SendFrom(0) : in().push(batch);
  }

  @Override
  public List<FeedBatch> pull(long after, int mostEntries) throws StationFault {
    return in().pull(after, mostEntries);
  }

  @Override
  public Optional<String> entryHash(int epoch, long no) throws StationFault {
    return in().entryHash(epoch, no);
  }

  @Override
  public Optional<String> feedHash(long seq) throws StationFault {
    return in().feedHash(seq);
  }

  @Override
  public void putNames(List<PersonName> names) throws StationFault {
    in().putNames(names);
  }

  @Override
  public List<PersonName> names(long afterVersion, int most) throws StationFault {
    return in().names(afterVersion, most);
  }

  @Override
  public boolean waitForNews(Duration longest) throws StationFault {
    return in().waitForNews(longest);
  }

  @Override
  public Claims claims() {
    return new PullableClaims(this);
  }

  private record PullableClaims(PullableLink link) implements Claims {

    @Override
    public ClaimAnswer claim(UUID unit, String purpose) throws StationFault {
      return link.in().claims().claim(unit, purpose);
    }

    @Override
    public boolean noteCut(UUID unit, long fencing) throws StationFault {
      return link.in().claims().noteCut(unit, fencing);
    }

    @Override
    public boolean release(UUID unit, long fencing) throws StationFault {
      return link.in().claims().release(unit, fencing);
    }

    @Override
    public boolean breakClaim(UUID unit, long fencing, UUID user, String reason)
        throws StationFault {
      return link.in().claims().breakClaim(unit, fencing, user, reason);
    }
  }

  @Override
  public void close() {
    link.close();
  }
}
