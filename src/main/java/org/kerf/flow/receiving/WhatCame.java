package org.kerf.flow.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.Difference;

/**
 * What came of a delivery at one time, as somebody counted it.
 *
 * @param rows lines that are not among them stay as they are
 * @param newHeats of which material comes for the first time
 * @param reasons for what differs
 * @param occurred when it came, if not now
 */
public record WhatCame(
    DeliveryId delivery,
    List<Row> rows,
    List<NewHeat> newHeats,
    List<Difference> reasons,
    Optional<Instant> occurred) {

  /**
   * A bundle of a line; a line may come as several.
   *
   * @param count how many bars came, with the damaged ones; 0 where none did
   * @param damaged which are held
   * @param heat its number; empty where it is not known
   * @param location by name or by the code of its label
   */
  public record Row(
      DeliveryLineId line, int count, int damaged, String heat, String lot, String location) {}

  /** A heat that is not known yet, and its certificate as far as that came. */
  public record NewHeat(String number, String certificate, String certificateType) {}

  public WhatCame {
    rows = List.copyOf(rows);
    newHeats = List.copyOf(newHeats);
    reasons = List.copyOf(reasons);
  }
}
