package org.kerf.query.orders;

import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.Item;

/**
 * An item that can be ordered.
 *
 * @param longest the longest bar of it that is free; empty where none is
 */
public record OrderedItem(Item item, Optional<Length> longest) {}
