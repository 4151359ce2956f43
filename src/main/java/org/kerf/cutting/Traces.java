package org.kerf.cutting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.unit.UnitId;

/** Units as links of their chain. What was undone at the saw is in no chain. */
public interface Traces {

  /** These units, in any order. */
  List<TraceLine> units(Tx tx, Collection<UnitId> ids);

  /** Those of these units that the filter asks for, by their ids. */
  List<TraceLine> among(Tx tx, Collection<UnitId> ids, TraceFilter filter);

  /** What was cut or taken from these units, at most so many. */
  List<TraceLine> children(Tx tx, Collection<UnitId> parents, int most);

  /** All of the heat after the given one, bars, remnants and pieces, by their ids. */
  List<TraceLine> ofHeat(Tx tx, HeatId heat, TraceFilter filter, Optional<UnitId> after, int most);

  /** The good pieces of the order after the given one, by their ids. */
  List<TraceLine> ofOrder(
      Tx tx, OrderId order, TraceFilter filter, Optional<UnitId> after, int most);
}
