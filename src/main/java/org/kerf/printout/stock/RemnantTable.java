package org.kerf.printout.stock;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.kerf.printout.drawing.Ink;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.Table;
import org.kerf.printout.drawing.Wording;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/** The remnants of an item, two in a row, oldest first: code, length, location, age. */
final class RemnantTable {

  private static final Letters CODE = Letters.medium(8);
  private static final Letters LENGTH = Letters.bold(8);
  private static final Letters NOTE = Letters.regular(8);
  private static final double INSET = 6;
  private static final double HALF = (PageFlow.WIDTH - INSET) / 2;
  private static final double CODE_WIDTH = 22;
  private static final double LENGTH_END = 38;
  private static final double AGE_END = HALF - 8;

  private final Wording wording;
  private final Instant now;
  private final ZoneId zone;

  RemnantTable(Wording wording, Instant now, ZoneId zone) {
    this.wording = wording;
    this.now = now;
    this.zone = zone;
  }

  void draw(Table table, Item item, List<UnitLine> remnants) throws IOException {
    List<UnitLine> oldestFirst =
        remnants.stream()
            .sorted(
                Comparator.comparing((UnitLine line) -> line.unit().since())
                    .thenComparing(line -> line.unit().code()))
            .toList();
    for (int i = 0; i < oldestFirst.size(); i += 2) {
      List<UnitLine> pair = oldestFirst.subList(i, Math.min(i + 2, oldestFirst.size()));
      table.wideRow(
          (pen, box) -> {
            double left = box.left() + INSET;
            for (UnitLine line : pair) {
              remnant(pen, left, box.baseLine(), item, line);
              left += HALF;
            }
          });
    }
  }

  private void remnant(Pen pen, double left, double base, Item item, UnitLine line)
      throws IOException {
    pen.fitted(left, base, CODE, line.unit().code().spaced(), CODE_WIDTH);
    String length = wording.lengthWithUnit(line.unit().length(), item.unit());
    pen.textRight(left + LENGTH_END, base, LENGTH, length);
    String age = wording.counted("days", days(line));
    pen.textRight(left + AGE_END, base, NOTE.in(Ink.GREY), age);
    boolean held = line.unit().state() == UnitState.HELD;
    String location =
        held ? wording.text("stock.held-at", line.locationName()) : line.locationName();
    double room = AGE_END - LENGTH_END - 3 - pen.width(NOTE, age) - 2;
    pen.fitted(left + LENGTH_END + 3, base, NOTE, location, room);
  }

  private int days(UnitLine line) {
    return Math.toIntExact(
        Math.max(
            0,
            ChronoUnit.DAYS.between(
                line.unit().since().atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate())));
  }
}
