package org.kerf.receiving.model;

import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;

/**
 * Equal bars that are announced.
 *
 * @param number its place in the delivery, from 1
 * @param length of each bar
 * @param heat its number as it was announced; empty where it was not
 */
public record ExpectedLine(
    DeliveryLineId id, int number, ItemId item, Length length, int count, String heat) {}
