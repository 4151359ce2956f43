package org.kerf.flow.stock;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/**
 * Makes a part of a bundle a bundle of its own, and puts a bundle into an equal one. Both are
 * undone like any document.
 */
public final class DivideBundle {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * Divided, or put together.
     *
     * @param bundle the new one, or the one that has all now
     */
    record Done(Document document, StockUnit bundle) implements Outcome {}

    /** It is no bundle that may be used, or not there any more. */
    record NoFreeBundle() implements Outcome {}

    /**
     * Not so many may be taken out of it.
     *
     * @param most how many may, none of those that plans have; one has to stay
     */
    record TooMany(int most) implements Outcome {}

    /** The two are not equal: item, length, heat, lot or owner. */
    record NotEqual() implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public DivideBundle(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** Takes so many bars out of a bundle; they lie where it lies, under a code of their own. */
  public Outcome split(Command command, UnitId id, int count) throws StationFault {
    return booking.book(
        command,
        Permission.HOLD_STOCK,
        answers(),
        (tx, at) -> {
          StockUnit bundle = repositories.stock().unit(tx, id).orElseThrow();
          if (!isFreeBundle(bundle)) {
            return Booked.refused(new Outcome.NoFreeBundle());
          }
          int most = Math.min(bundle.onHand() - bundle.reserved(), bundle.onHand() - 1);
          if (count < 1 || count > most) {
            return Booked.refused(new Outcome.TooMany(Math.max(0, most)));
          }
          NewUnit part = part(tx, bundle);
          Document document = booking.document(tx, StockDocuments.SPLIT, at, command.actor(), "");
          Fact moved =
              projections.post(
                  tx,
                  document,
                  List.of(part),
                  List.of(
                      MovementDraft.out(id, StockDocuments.SPLIT_OFF, count, bundle.location()),
                      MovementDraft.in(
                          part.id(), StockDocuments.SPLIT_OFF, count, bundle.location())));
          StockUnit made = repositories.stock().unit(tx, part.id()).orElseThrow();
          return Booked.of(new Outcome.Done(document, made), List.of(moved));
        });
  }

  private NewUnit part(Tx tx, StockUnit bundle) {
    return new NewUnit(
        new UnitId(booking.ids().next()),
        booking.unitCode(tx, repositories.stock(), ShortCode.Kind.BAR),
        bundle.item(),
        bundle.shape(),
        bundle.origin(),
        bundle.length(),
        UnitState.FREE,
        "",
        bundle.location(),
        bundle.heat(),
        bundle.lot(),
        bundle.owner().partyId(),
        Optional.of(bundle.id()),
        bundle.since());
  }

  /** Puts all of a bundle into another; its code is not used any more. */
  public Outcome merge(Command command, UnitId id, UnitId into) throws StationFault {
    return booking.book(
        command,
        Permission.HOLD_STOCK,
        answers(),
        (tx, at) -> {
          StockUnit bundle = repositories.stock().unit(tx, id).orElseThrow();
          StockUnit other = repositories.stock().unit(tx, into).orElseThrow();
          if (!isFreeBundle(bundle) || !isFreeBundle(other)) {
            return Booked.refused(new Outcome.NoFreeBundle());
          }
          if (bundle.reserved() > 0) {
            return Booked.refused(new Outcome.TooMany(bundle.onHand() - bundle.reserved()));
          }
          if (id.equals(into) || !areEqual(bundle, other)) {
            return Booked.refused(new Outcome.NotEqual());
          }
          Document document = booking.document(tx, StockDocuments.MERGE, at, command.actor(), "");
          Fact moved =
              projections.post(
                  tx,
                  document,
                  List.of(),
                  List.of(
                      MovementDraft.out(
                          id, StockDocuments.MERGED, bundle.onHand(), bundle.location()),
                      MovementDraft.in(
                          into, StockDocuments.MERGED, bundle.onHand(), other.location())));
          repositories.labels().withdraw(tx, bundle.code());
          StockUnit whole = repositories.stock().unit(tx, into).orElseThrow();
          return Booked.of(new Outcome.Done(document, whole), List.of(moved));
        });
  }

  /** What a command has done is told again with the bundle as it is by now. */
  private Answers<Outcome> answers() {
    return Answers.ofDocument(
        repositories.ledger(),
        outcome -> ((Outcome.Done) outcome).document(),
        (tx, document) ->
            new Outcome.Done(
                document,
                repositories
                    .stock()
                    .unit(tx, repositories.ledger().movements(tx, document.id()).getLast().unit())
                    .orElseThrow()));
  }

  private static boolean isFreeBundle(StockUnit unit) {
    return unit.shape() == UnitShape.BUNDLE && unit.state() == UnitState.FREE && unit.onHand() > 0;
  }

  private static boolean areEqual(StockUnit one, StockUnit other) {
    return one.item().equals(other.item())
        && one.length().equals(other.length())
        && one.origin() == other.origin()
        && one.heat().equals(other.heat())
        && one.lot().equals(other.lot())
        && one.owner().equals(other.owner());
  }
}
