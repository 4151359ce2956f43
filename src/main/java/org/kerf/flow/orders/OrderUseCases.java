package org.kerf.flow.orders;

import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;

/** What can be done with orders. */
public record OrderUseCases(
    SaveOrder save,
    ChangeOrder change,
    CancelOrder cancel,
    SplitOrder split,
    MergeOrders merge,
    SeveralOrders several,
    FormDrafts drafts) {

  public static OrderUseCases of(Booking booking, Repositories repositories, FormDrafts drafts) {
    var change = new ChangeOrder(booking, repositories);
    var cancel = new CancelOrder(booking, repositories);
    return new OrderUseCases(
        new SaveOrder(booking, repositories),
        change,
        cancel,
        new SplitOrder(booking, repositories),
        new MergeOrders(booking, repositories),
        new SeveralOrders(booking, repositories, change, cancel),
        drafts);
  }
}
