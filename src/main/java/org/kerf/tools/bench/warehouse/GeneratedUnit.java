package org.kerf.tools.bench.warehouse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.UnitOrigin;

/** A unit while its history is being made. */
final class GeneratedUnit {

  final UUID id;
  final ShortCode code;
  final GeneratedItem item;
  final UnitOrigin origin;
  final long length;
  final Optional<UUID> heat;
  final Optional<GeneratedUnit> parent;
  final Instant since;
  int onHand;
  int reserved;
  Optional<UUID> location;

  /** What came in, or was cut from {@code parent}; not on hand before a movement says so. */
  GeneratedUnit(
      UUID id,
      ShortCode code,
      GeneratedItem item,
      UnitOrigin origin,
      long length,
      Optional<UUID> heat,
      Optional<GeneratedUnit> parent,
      Instant since) {
    this.id = id;
    this.code = code;
    this.item = item;
    this.origin = origin;
    this.length = length;
    this.heat = heat;
    this.parent = parent;
    this.since = since;
    this.location = Optional.empty();
  }
}
