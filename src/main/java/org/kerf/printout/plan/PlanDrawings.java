package org.kerf.printout.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Ink;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.Wording;
import org.kerf.stock.model.item.Item;

/** The bars of a plan drawn to scale, item by item, equal ones once with how many there are. */
final class PlanDrawings {

  private static final double CAPTION = 5.4;
  private static final double SOURCE_LINE = 4;
  private static final double BELOW = 3.6;
  private static final double RULER = 5;
  private static final double SPACE = 3;
  private static final double LEAST_STEP = 7;
  private static final double MOST_OF_A_SOURCE = 88;
  private static final long METRE = 1_000_000;
  private static final Letters COUNT = Letters.bold(12);
  private static final Letters BAR = Letters.bold(9.5);
  private static final Letters SOURCE = Letters.regular(8.5);

  /** Where bars of a pattern lie and what their label says. */
  private record Source(String location, ShortCode unit) {}

  private final PageFlow sheet;
  private final Wording wording;
  private final Saw saw;
  private final OrderMarks marks;

  PlanDrawings(PageFlow sheet, Wording wording, Saw saw, OrderMarks marks) {
    this.sheet = sheet;
    this.wording = wording;
    this.saw = saw;
    this.marks = marks;
  }

  void draw(EqualBars.OfItem ofItem) throws IOException {
    double first = height(ofItem.patterns().getFirst());
    sheet.turnUnless(Heading.HEIGHT + RULER + first);
    heading(ofItem, false);
    for (EqualBars pattern : ofItem.patterns()) {
      if (sheet.turnUnless(height(pattern))) {
        heading(ofItem, true);
      }
      draw(pattern, ofItem);
    }
    sheet.down(2);
  }

  private void heading(EqualBars.OfItem ofItem, boolean goesOn) throws IOException {
    Item item = ofItem.item();
    String figures =
        String.join(
            " · ",
            wording.counted("bars", ofItem.bars()),
            wording.counted("pieces", ofItem.pieces()),
            wording.text("lengths.in", wording.unit(item.unit())));
    String said = goesOn ? wording.text("continued", figures) : figures;
    String code = item.grade().isEmpty() ? item.code() : item.grade() + " · " + item.code();
    String note =
        ofItem.ownerName().isEmpty()
            ? code
            : code + " · " + wording.text("item.owner", ofItem.ownerName());
    Heading.draw(sheet.pen(), sheet.y(), item.name(), note, said);
    sheet.down(Heading.HEIGHT);
    ruler(ofItem.longestBar());
  }

  private void ruler(Length longest) throws IOException {
    Pen pen = sheet.pen();
    double base = sheet.y() + RULER - 1;
    double metre = PageFlow.WIDTH * METRE / longest.micrometres();
    pen.line(PageFlow.LEFT, base, PageFlow.RIGHT, base, Pen.HAIRLINE, Ink.GREY);
    int step = metre < LEAST_STEP ? 10 : 1;
    for (int i = 0; PageFlow.LEFT + i * metre <= PageFlow.RIGHT + 0.01; i += step) {
      double x = PageFlow.LEFT + i * metre;
      pen.line(x, base, x, base - 1.5, Pen.HAIRLINE, Ink.GREY);
      String figure = wording.count(i) + " m";
      boolean room = x + pen.width(Letters.SMALL.at(6), figure) + 1 < PageFlow.RIGHT;
      if (i > 0 && room) {
        pen.text(x + 0.6, base - 0.8, Letters.SMALL.at(6), figure);
      }
    }
    sheet.down(RULER + 1);
  }

  private double height(EqualBars pattern) throws IOException {
    return CAPTION + (lines(pattern).size() - 1) * SOURCE_LINE + BarSketch.HEIGHT + BELOW;
  }

  private void draw(EqualBars pattern, EqualBars.OfItem ofItem) throws IOException {
    List<Part> parts = Part.of(saw, pattern.first());
    caption(pattern, parts);
    var sketch =
        new BarSketch(sheet.pen(), wording, marks, ofItem.item().unit(), ofItem.longestBar());
    sketch.draw(parts, sheet.y());
    sheet.down(BarSketch.HEIGHT + BELOW);
  }

  private void caption(EqualBars pattern, List<Part> parts) throws IOException {
    Pen pen = sheet.pen();
    BarLine first = pattern.first();
    double base = sheet.y() + 3.9;
    String rest = BarWords.rest(wording, first, parts);
    pen.textRight(PageFlow.RIGHT, base, BAR, rest);
    double end = PageFlow.RIGHT - pen.width(BAR, rest) - SPACE;
    double at = PageFlow.LEFT;
    String count = wording.count(pattern.bars().size()) + "×";
    at += pen.fitted(at, base, COUNT, count, 20) + SPACE;
    at += pen.fitted(at, base, BAR, BarWords.bar(wording, first), end - at) + SPACE;
    List<String> lines = lines(pattern);
    pen.fitted(at, base, SOURCE, lines.getFirst(), end - at);
    sheet.down(CAPTION);
    for (String line : lines.subList(1, lines.size())) {
      pen.fitted(PageFlow.LEFT, sheet.y() + 2.4, SOURCE, line, PageFlow.WIDTH);
      sheet.down(SOURCE_LINE);
    }
  }

  /**
   * The first line stands beside the bar's length, more lines under it where several units are
   * needed.
   */
  private List<String> lines(EqualBars pattern) throws IOException {
    Map<Source, List<Integer>> sources = new LinkedHashMap<>();
    for (BarLine bar : pattern.bars()) {
      sources
          .computeIfAbsent(new Source(bar.locationName(), bar.unitCode()), key -> new ArrayList<>())
          .add(bar.number());
    }
    List<String> lines = new ArrayList<>();
    if (sources.size() == 1) {
      Map.Entry<Source, List<Integer>> only = sources.entrySet().iterator().next();
      lines.add(said(only.getKey(), only.getValue()));
      return lines;
    }
    List<Integer> numbers = pattern.bars().stream().map(BarLine::number).toList();
    lines.add(BarWords.numbers(wording, numbers));
    var line = new StringBuilder();
    for (Map.Entry<Source, List<Integer>> source : sources.entrySet()) {
      addTo(lines, line, said(source.getKey(), source.getValue()));
    }
    lines.add(line.toString());
    return lines;
  }

  private void addTo(List<String> lines, StringBuilder line, String source) throws IOException {
    String both = line.isEmpty() ? source : line + "   |   " + source;
    if (!line.isEmpty() && sheet.pen().width(SOURCE, both) > PageFlow.WIDTH) {
      lines.add(line.toString());
      line.setLength(0);
      line.append(source);
    } else {
      line.setLength(0);
      line.append(both);
    }
  }

  private String said(Source source, List<Integer> numbers) throws IOException {
    String tail = " · " + source.unit().spaced() + " · " + BarWords.numbers(wording, numbers);
    double room = MOST_OF_A_SOURCE - sheet.pen().width(SOURCE, tail);
    return sheet.fitted(SOURCE, source.location(), room) + tail;
  }
}
