package org.kerf.printout.plan;

import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.Item;

/** Pieces that the plan could not place, with the names that a person needs to act on it. */
public record UnmetLine(
    Unmet unmet, Item item, Length length, String orderNumber, String customer, String mark) {}
