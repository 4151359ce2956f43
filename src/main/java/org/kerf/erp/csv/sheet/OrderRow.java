package org.kerf.erp.csv.sheet;

import java.time.LocalDateTime;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;

/**
 * One line of a cut order; the lines of an order share its number.
 *
 * @param order number of the order
 * @param customer code or name of the customer
 * @param due the last minute of the day where only a day is given
 * @param priority 1 is the most urgent, 5 the least; 3 if none is given
 * @param item code of the item
 * @param length of each piece, from tip to tip
 * @param count how many pieces
 * @param certificate type that the material must have, such as "3.1"; empty if any will do
 * @param heat number of the heat that it must be of; empty if any will do
 * @param mark what the piece is called on the customer's drawing; may be empty
 * @param materialOf code or name of the customer whose own material is to be cut; empty for ours
 * @param ownBars whether no piece of another order may lie on a bar of this one
 * @param angleA the angle at one end; square if none is given
 * @param angleB that at the other end
 */
public record OrderRow(
    String order,
    String customer,
    LocalDateTime due,
    int priority,
    String item,
    Length length,
    int count,
    String certificate,
    String heat,
    String mark,
    String materialOf,
    boolean ownBars,
    Angle angleA,
    Angle angleB) {}
