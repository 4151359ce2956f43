package org.kerf.flow.receiving;

import java.util.List;
import org.kerf.flow.periods.BackdateRefusal;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.LineProgress;

/** Why a delivery is not announced, changed, received or closed. */
public sealed interface DeliveryRefusal {

  /** Without a number of their papers, or with a longer one than there is room for. */
  record ReferenceUnfit(int most) implements DeliveryRefusal {}

  /** Another delivery of the same party has this number and is open. */
  record ReferenceTaken(String reference) implements DeliveryRefusal {}

  /** Whoever sends it is not in the store, or is not dealt with any more. */
  record NoParty() implements DeliveryRefusal {}

  record NoteTooLong(int most) implements DeliveryRefusal {}

  record NoLines() implements DeliveryRefusal {}

  record TooManyLines(int most) implements DeliveryRefusal {}

  /**
   * A line is not right, or what is said to have come of one.
   *
   * @param place among the rows that were given, from 0
   */
  record Row(int place, RowReason why, String name) implements DeliveryRefusal {}

  /** All rows that are not right, each with what is wrong first. */
  record Rows(List<Row> faults) implements DeliveryRefusal {

    public Rows {
      faults = List.copyOf(faults);
    }
  }

  /** What can be wrong with a row. */
  enum RowReason {
    NO_ITEM,
    ITEM_OUT_OF_USE,
    NO_LENGTH,
    COUNT_UNFIT,
    HEAT_TOO_LONG,
    NO_LINE,
    MORE_DAMAGED_THAN_CAME,
    UNKNOWN_HEAT,
    HEAT_OUT_OF_USE,
    NO_LOCATION,
    LOCATION_OUT_OF_USE
  }

  /** There is no such delivery. */
  record Gone() implements DeliveryRefusal {}

  /** Something of it has come already, so what was announced stays. */
  record Begun() implements DeliveryRefusal {}

  /** Somebody else changed it since it was read. */
  record ChangedMeanwhile() implements DeliveryRefusal {}

  /** No more of it is expected, or, to be opened again, more of it still is. */
  record WrongState(DeliveryState state) implements DeliveryRefusal {}

  /** Nothing was said. */
  record NoReason() implements DeliveryRefusal {}

  /** No row says that anything came or did not. */
  record NothingCame() implements DeliveryRefusal {}

  /** It can't have come then. */
  record NotThen(BackdateRefusal why) implements DeliveryRefusal {}

  /** These differences have no reason. */
  record ReasonsMissing(List<LineProgress.Found> differences) implements DeliveryRefusal {

    public ReasonsMissing {
      differences = List.copyOf(differences);
    }
  }
}
