package org.kerf.flow.queue;

import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;

/** The use cases for the queues of the saws. */
public record QueueUseCases(MoveBars moveBars, BalanceSaws balanceSaws, SawLoads loads) {

  public static QueueUseCases of(Booking booking, Repositories repositories) {
    return new QueueUseCases(
        new MoveBars(booking, repositories),
        new BalanceSaws(booking, repositories),
        new SawLoads(repositories));
  }
}
