package org.kerf.flow.counting;

import java.time.ZoneId;
import org.kerf.counting.CountSheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;

/**
 * What can be done about counts.
 *
 * @param sheets what is being counted at this station
 */
public record CountUseCases(
    CountSheets sheets,
    PlanCount plan,
    WithdrawCount withdraw,
    CountBlind blind,
    CloseLocation close,
    ApproveCount approve) {

  public static CountUseCases of(
      Booking booking,
      Reading reading,
      Repositories repositories,
      CountSheets sheets,
      ZoneId zone) {
    return new CountUseCases(
        sheets,
        new PlanCount(booking, reading, repositories, zone),
        new WithdrawCount(booking, repositories),
        new CountBlind(booking, repositories, sheets),
        new CloseLocation(booking, repositories, sheets),
        new ApproveCount(booking, repositories));
  }
}
