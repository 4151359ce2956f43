package org.kerf.flow.receiving;

import java.time.ZoneId;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;

/** What can be done with expected deliveries, and with what came. */
public record ReceivingUseCases(
    SaveDelivery save, TypedDelivery typed, CloseDelivery close, ReceiveDelivery receive) {

  /**
   * @param zone where today is
   */
  public static ReceivingUseCases of(
      Booking booking, Reading reading, Repositories repositories, ZoneId zone) {
    var save = new SaveDelivery(booking, repositories);
    return new ReceivingUseCases(
        save,
        new TypedDelivery(booking, reading, repositories, save, zone),
        new CloseDelivery(booking, repositories),
        new ReceiveDelivery(booking, repositories));
  }
}
