package org.kerf.flow.receiving;

import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;

/** What can be done with expected deliveries. */
public record ReceivingUseCases(SaveDelivery save, CloseDelivery close, ReceiveDelivery receive) {

  public static ReceivingUseCases of(Booking booking, Repositories repositories) {
    return new ReceivingUseCases(
        new SaveDelivery(booking, repositories),
        new CloseDelivery(booking, repositories),
        new ReceiveDelivery(booking, repositories));
  }
}
