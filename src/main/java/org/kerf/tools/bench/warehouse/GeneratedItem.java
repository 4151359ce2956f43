package org.kerf.tools.bench.warehouse;

import java.util.UUID;

/**
 * An item of the generated warehouse.
 *
 * @param barLength what its bars are delivered in, in micrometres
 */
record GeneratedItem(
    UUID id,
    String code,
    String name,
    String category,
    String grade,
    long gramsPerMetre,
    long barLength) {}
