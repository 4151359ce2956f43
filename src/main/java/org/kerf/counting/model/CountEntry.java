package org.kerf.counting.model;

import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/**
 * What somebody entered on a sheet.
 *
 * @param unit empty for bars without a label that can be read
 */
public record CountEntry(UUID id, Optional<UnitId> unit, ItemId item, Length length, int counted) {}
