package org.kerf.printout.plan;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.printout.drawing.Ink;

/**
 * Gives each order of a plan a letter and a colour, in the order in which they come to the saw: A
 * to Z, then AA, AB. The letter distinguishes orders on a black and white printer.
 */
final class OrderMarks {

  /** An order of the plan, with how many pieces it has in it. */
  record Mark(String letter, Color ink, String number, String customer, int pieces) {}

  private static final int LETTERS = 26;

  private final Map<OrderId, Mark> marks = new LinkedHashMap<>();

  OrderMarks(List<BarLine> bars) {
    for (BarLine bar : bars) {
      for (PieceLine piece : asked(bar)) {
        Mark known = marks.get(piece.order());
        marks.put(piece.order(), known == null ? first(piece) : oneMore(known));
      }
    }
  }

  private static List<PieceLine> asked(BarLine bar) {
    return bar.pieces().stream().filter(piece -> !piece.piece().surplus()).toList();
  }

  Mark of(PieceLine piece) {
    Mark mark = marks.get(piece.order());
    if (mark == null) {
      throw new IllegalArgumentException("order " + piece.orderNumber() + " is not in the plan");
    }
    return mark;
  }

  List<Mark> all() {
    return new ArrayList<>(marks.values());
  }

  private Mark first(PieceLine piece) {
    int index = marks.size();
    return new Mark(
        letter(index), Ink.ofOrder(index), piece.orderNumber(), piece.customerName(), 1);
  }

  private static Mark oneMore(Mark mark) {
    return new Mark(mark.letter(), mark.ink(), mark.number(), mark.customer(), mark.pieces() + 1);
  }

  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
  }
}
