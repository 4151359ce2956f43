package org.kerf.flow.receiving;

import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;

/** What can be done with expected deliveries, and with what came. */
public record ReceivingUseCases(
    SaveDelivery save, TypedDelivery typed, CloseDelivery close, ReceiveDelivery receive) {

  public static ReceivingUseCases of(
      Booking booking, Reading reading, Repositories repositories, LabelSettings settings) {
    var save = new SaveDelivery(booking, repositories);
    return new ReceivingUseCases(
        save,
        new TypedDelivery(booking, reading, repositories, save, settings.zone()),
        new CloseDelivery(booking, repositories),
        new ReceiveDelivery(booking, repositories, settings));
  }
}
