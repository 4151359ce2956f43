package org.kerf.printout.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.printout.drawing.Barcode;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Ink;
import org.kerf.printout.drawing.Letterhead;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.Wording;
import org.kerf.stock.model.item.LengthUnit;

/**
 * The top of a plan's first page: what it is, what it achieves, and the legend of orders and signs.
 */
final class PlanHead {

  private static final double BARCODE_HEIGHT = 12;
  private static final double BARCODE_GAP = 4;
  private static final double FACT_STEP = 5;
  private static final double FACT_NAME = 24;
  private static final double CARD_HEIGHT = 17;
  private static final double CARD_GAP = 2;
  private static final double BALANCE_HEIGHT = 4;
  private static final int LEGEND_COLUMNS = 2;
  private static final double LEGEND_GAP = 10;
  private static final double LEGEND_STEP = 5.6;

  /** A millionth is so many decimal places of a percent. */
  private static final int PPM_IN_PERCENT = 4;

  /** One figure in its frame; the note stands under it in small letters. */
  private record Card(String name, String value, String note) {}

  private final PageFlow sheet;
  private final Wording wording;
  private final PlanSheet plan;
  private final List<OrderMarks.Mark> orders;
  private final PrintedFigures figures;

  PlanHead(PageFlow sheet, Wording wording, PlanSheet plan, OrderMarks marks) {
    this.sheet = sheet;
    this.wording = wording;
    this.plan = plan;
    this.orders = marks.all();
    this.figures = PrintedFigures.of(plan.saw(), plan.bars());
  }

  void draw() throws IOException {
    title();
    facts();
    cards();
    balance();
    legend();
    signs();
  }

  private void title() throws IOException {
    Pen pen = sheet.pen();
    pen.text(PageFlow.LEFT, sheet.y() + 12, Letters.bold(21), wording.text("plan.title"));
    ShortCode code = plan.plan().code();
    var barcode = new Barcode(code);
    double left = PageFlow.RIGHT - barcode.width();
    Letterhead.draw(sheet, plan.company(), left - BARCODE_GAP);
    barcode.draw(pen, left, sheet.y(), BARCODE_HEIGHT);
    double middle = left + barcode.width() / 2;
    pen.textCentred(middle, sheet.y() + 17, Letters.medium(11), code.spaced());
    sheet.down(19);
  }

  private void facts() throws IOException {
    CutPlan made = plan.plan();
    Saw saw = plan.saw();
    fact("plan.saw", saw.name());
    fact(
        "plan.blade",
        wording.text(
            "plan.blade.values",
            millimetres(saw.kerf()),
            millimetres(saw.headTrim()),
            millimetres(saw.tailTrim()),
            millimetres(saw.clamp())));
    String moment = wording.moment(made.madeAt(), plan.zone());
    fact("plan.approved", wording.text("plan.approved.values", plan.approvedBy(), moment));
    sheet.down(1.5);
  }

  private void fact(String key, String value) throws IOException {
    double base = sheet.y() + 3;
    sheet.pen().text(PageFlow.LEFT, base, Letters.BODY.in(Ink.GREY), wording.text(key));
    double left = PageFlow.LEFT + FACT_NAME;
    sheet.pen().fitted(left, base, Letters.medium(9), value, PageFlow.RIGHT - left);
    sheet.down(FACT_STEP);
  }

  private void cards() throws IOException {
    List<Card> cards = List.of(bars(), material(), cost(), waste(), remnants(), pieces());
    double width = (PageFlow.WIDTH - CARD_GAP * (cards.size() - 1)) / cards.size();
    for (int i = 0; i < cards.size(); i++) {
      card(cards.get(i), PageFlow.LEFT + i * (width + CARD_GAP), width);
    }
    sheet.down(CARD_HEIGHT + 3);
  }

  private Card bars() {
    String length = wording.lengthWithUnit(figures.bars(), LengthUnit.METRE);
    return new Card(wording.text("plan.bars"), wording.count(plan.bars().size()), length);
  }

  /** How good the whole plan is: the one statement that holds whatever its bars are. */
  private Card material() {
    OptionalInt saving = plan.plan().mostSavingPpm();
    String name = wording.text("plan.material");
    if (saving.isEmpty()) {
      return new Card(name, wording.text("plan.unknown"), wording.text("plan.unknown.note"));
    }
    if (saving.getAsInt() == 0) {
      return new Card(name, wording.text("plan.best"), wording.text("plan.best.note"));
    }
    var percent = BigDecimal.valueOf(saving.getAsInt(), PPM_IN_PERCENT);
    String most = wording.percent(percent.setScale(1, RoundingMode.CEILING));
    return new Card(name, wording.text("plan.most", most), wording.text("plan.most.note"));
  }

  private Card cost() {
    String note = plan.isPart() ? "plan.lei.whole" : "plan.lei";
    return new Card(
        wording.text("plan.cost"), wording.money(plan.plan().cost()), wording.text(note));
  }

  private Card waste() {
    return new Card(
        wording.text("plan.waste"),
        wording.percent(figures.wastePercent()),
        wording.text("plan.waste.note"));
  }

  private Card remnants() {
    String used = wording.count(figures.remnantsUsed());
    String made = wording.count(figures.remnantsMade());
    return new Card(
        wording.text("plan.remnants"),
        wording.text("plan.remnants.values", used, made),
        wording.text("plan.remnants.note"));
  }

  private Card pieces() {
    String asked = wording.count(figures.pieces());
    if (figures.surplus() == 0) {
      String note = wording.counted("plan.orders", orders.size());
      return new Card(wording.text("plan.pieces"), asked, note);
    }
    return new Card(
        wording.text("plan.pieces"),
        wording.text("plan.pieces.surplus", asked, wording.count(figures.surplus())),
        wording.text("plan.pieces.surplus.note"));
  }

  private void card(Card card, double left, double width) throws IOException {
    Pen pen = sheet.pen();
    double top = sheet.y();
    double room = width - 4;
    pen.outline(left, top, width, CARD_HEIGHT, 0.2, Ink.RULE);
    pen.fitted(left + 2, top + 4.2, Letters.SMALL, card.name(), room);
    Letters value = shrunk(Letters.bold(15), card.value(), room, 7);
    pen.fitted(left + 2, top + 10.6, value, card.value(), room);
    Letters note = shrunk(Letters.SMALL, card.note(), room, 6);
    pen.fitted(left + 2, top + 14.8, note, card.note(), room);
  }

  private Letters shrunk(Letters look, String text, double room, double least) throws IOException {
    Letters shrunk = look;
    while (sheet.pen().width(shrunk, text) > room && shrunk.points() > least) {
      shrunk = shrunk.at(shrunk.points() - 0.5);
    }
    return shrunk;
  }

  /** Where the material goes, as one stacked bar that is the whole of it. */
  private void balance() throws IOException {
    Pen pen = sheet.pen();
    double top = sheet.y();
    double pieces = share(figures.made());
    double ahead = share(figures.forStock());
    double kept = ahead + share(figures.kept());
    double lost = share(figures.kerf().plus(figures.trims()));
    pen.fill(PageFlow.LEFT, top, pieces, BALANCE_HEIGHT, Ink.MATERIAL);
    pen.fill(PageFlow.LEFT + pieces, top, ahead, BALANCE_HEIGHT, Ink.SHADE);
    if (lost > 0) {
      pen.hatch(PageFlow.LEFT + pieces + kept, top, lost, BALANCE_HEIGHT, Ink.BLACK);
    }
    pen.fill(
        PageFlow.LEFT + pieces + kept + lost,
        top,
        share(figures.scrap()),
        BALANCE_HEIGHT,
        Ink.SCRAP);
    pen.outline(PageFlow.LEFT, top, PageFlow.WIDTH, BALANCE_HEIGHT, Pen.HAIRLINE, Ink.BLACK);
    String said =
        wording.text(
            "plan.balance",
            percent(figures.made()),
            percent(figures.kept()),
            percent(figures.kerf().plus(figures.trims())),
            percent(figures.scrap()));
    String all =
        figures.surplus() == 0
            ? said
            : wording.text("plan.balance.surplus", said, percent(figures.forStock()));
    pen.fitted(PageFlow.LEFT, top + BALANCE_HEIGHT + 3.6, Letters.SMALL, all, PageFlow.WIDTH);
    sheet.down(BALANCE_HEIGHT + 6);
  }

  private void legend() throws IOException {
    Heading.title(sheet, wording.text("plan.legend"), LEGEND_STEP);
    double step = (PageFlow.WIDTH + LEGEND_GAP) / LEGEND_COLUMNS;
    for (int i = 0; i < orders.size(); i++) {
      int column = i % LEGEND_COLUMNS;
      if (column == 0) {
        sheet.turnUnless(LEGEND_STEP);
      }
      legendEntry(orders.get(i), PageFlow.LEFT + column * step, step - LEGEND_GAP);
      if (column == LEGEND_COLUMNS - 1 || i == orders.size() - 1) {
        sheet.down(LEGEND_STEP);
      }
    }
  }

  private void legendEntry(OrderMarks.Mark order, double left, double width) throws IOException {
    Pen pen = sheet.pen();
    double base = sheet.y() + 3.4;
    Chip.draw(pen, order, left, sheet.y() + 0.4);
    double at = left + Chip.WIDTH + 1.5;
    at += pen.fitted(at, base, Letters.STRONG, order.number(), 22) + 1.5;
    String pieces = wording.counted("pieces", order.pieces());
    pen.textRight(left + width, base, Letters.SMALL, pieces);
    double room = left + width - pen.width(Letters.SMALL, pieces) - 1.5 - at;
    pen.fitted(at, base, Letters.regular(8.5), order.customer(), room);
  }

  private void signs() throws IOException {
    sheet.turnUnless(9);
    Pen pen = sheet.pen();
    double top = sheet.y() + 2.5;
    double base = top + 2.9;
    double at = PageFlow.LEFT;
    pen.fill(at + 2.4, top, 0.3, 3.6, Ink.BLACK);
    at = sign(at, base, "sign.kerf");
    pen.hatch(at, top, 5, 3.6, Ink.BLACK);
    at = sign(at, base, "sign.trim");
    if (figures.surplus() > 0) {
      pen.fill(at, top, 5, 3.6, Ink.SHADE);
      pen.outline(at, top, 5, 3.6, 0.3, Ink.BLACK);
      at = sign(at, base, "sign.surplus");
    }
    pen.dashedOutline(at, top, 5, 3.6, 0.3, Ink.BLACK);
    at = sign(at, base, "sign.remnant");
    pen.fill(at, top, 5, 3.6, Ink.SCRAP);
    sign(at, base, "sign.scrap");
    sheet.down(9);
  }

  private double sign(double left, double base, String key) throws IOException {
    String word = wording.text(key);
    sheet.pen().text(left + 6.5, base, Letters.SMALL, word);
    return left + 6.5 + sheet.pen().width(Letters.SMALL, word) + 6;
  }

  private double share(Length part) {
    return PageFlow.WIDTH * figures.percentOfBars(part).doubleValue() / 100;
  }

  private String percent(Length part) {
    return wording.percent(figures.percentOfBars(part));
  }

  private String millimetres(Length length) {
    return wording.lengthWithUnit(length, LengthUnit.MILLIMETRE);
  }
}
