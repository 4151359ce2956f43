package org.kerf.flow.stock;

import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.periods.ClosePeriod;
import org.kerf.flow.stock.issue.IssueStock;
import org.kerf.flow.stock.issue.TransferUnits;

/** What can be done with a unit of stock. */
public record StockUseCases(
    MoveUnit move,
    ScrapRemnant scrap,
    HoldUnit hold,
    ReleaseHold release,
    AdjustUnit adjust,
    DivideBundle divide,
    ClosePeriod closePeriod,
    TransferUnits transfer,
    IssueStock issue) {

  public static StockUseCases of(Booking booking, Repositories repositories) {
    return new StockUseCases(
        new MoveUnit(booking, repositories),
        new ScrapRemnant(booking, repositories),
        new HoldUnit(booking, repositories),
        new ReleaseHold(booking, repositories),
        new AdjustUnit(booking, repositories),
        new DivideBundle(booking, repositories),
        new ClosePeriod(booking, repositories),
        new TransferUnits(booking, repositories),
        new IssueStock(booking, repositories));
  }
}
