package org.kerf.printout.genealogy;

import java.io.IOException;
import java.util.List;
import org.kerf.cutting.model.genealogy.Genealogy;
import org.kerf.cutting.model.genealogy.GenealogyLayout;
import org.kerf.cutting.model.genealogy.GenealogyLayout.Place;
import org.kerf.cutting.model.genealogy.GenealogyNode;
import org.kerf.printout.drawing.Ink;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;

/**
 * The boxes and lines of a genealogy over as many pages as they need; a line to a box of another
 * page is a stub.
 */
final class FamilyDrawing {

  private static final double GAP_X = 5;
  private static final double WIDEST = 40;
  private static final double HEIGHT = 9;
  private static final double PITCH = 10.5;
  private static final double INSET = 1.2;
  private static final double STROKE = 0.25;
  private static final double LAST = 278;

  private final PageFlow sheet;
  private final GenealogyWording words;
  private final Genealogy genealogy;
  private final GenealogyLayout layout;
  private final double width;

  FamilyDrawing(PageFlow sheet, GenealogyWording words, Genealogy genealogy) {
    this.sheet = sheet;
    this.words = words;
    this.genealogy = genealogy;
    this.layout = GenealogyLayout.of(genealogy);
    int columns = Math.max(1, layout.columns());
    this.width = Math.min(WIDEST, (PageFlow.WIDTH - (columns - 1) * GAP_X) / columns);
  }

  void draw() throws IOException {
    double from = 0;
    while (from < layout.rows()) {
      sheet.turnUnless(3 * PITCH);
      double room = Math.floor((LAST - sheet.y()) / PITCH);
      double to = Math.min(layout.rows(), from + room);
      page(from, to, sheet.y());
      sheet.down((to - from) * PITCH + 2);
      from = to;
    }
  }

  private void page(double from, double to, double top) throws IOException {
    for (Genealogy.Link link : genealogy.links()) {
      line(layout.place(link.from()), layout.place(link.to()), from, to, top);
    }
    for (GenealogyNode node : genealogy.nodes()) {
      Place place = layout.place(node.key());
      if (isOn(place, from, to)) {
        box(node, x(place), top + (place.row() - from) * PITCH);
      }
    }
  }

  private static boolean isOn(Place place, double from, double to) {
    return place.row() >= from && place.row() < to;
  }

  private double x(Place place) {
    return PageFlow.LEFT + place.column() * (width + GAP_X);
  }

  private void line(Place start, Place end, double from, double to, double top) throws IOException {
    double x1 = x(start) + width;
    double x2 = x(end);
    double y1 = top + (start.row() - from) * PITCH + HEIGHT / 2;
    double y2 = top + (end.row() - from) * PITCH + HEIGHT / 2;
    double bend = x2 - GAP_X / 2;
    boolean starts = isOn(start, from, to);
    boolean ends = isOn(end, from, to);
    Pen pen = sheet.pen();
    if (starts) {
      pen.line(x1, y1, ends ? bend : x1 + GAP_X / 2, y1, STROKE, Ink.GREY);
    }
    if (starts && ends) {
      pen.line(bend, y1, bend, y2, STROKE, Ink.GREY);
    }
    if (ends) {
      pen.line(bend, y2, x2, y2, STROKE, Ink.GREY);
    }
  }

  private void box(GenealogyNode node, double x, double y) throws IOException {
    boolean subject = node.key().equals(genealogy.subjectKey());
    Pen pen = sheet.pen();
    pen.fill(x, y, width, HEIGHT, subject ? Ink.MATERIAL : Ink.SHADE);
    pen.outline(x, y, width, HEIGHT, subject ? 2 * STROKE : STROKE, Ink.BLACK);
    List<String> lines = List.of(words.name(node), words.detail(node));
    pen.fitted(x + INSET, y + 3.7, Letters.bold(7.5), lines.getFirst(), width - 2 * INSET);
    pen.fitted(x + INSET, y + 7.3, Letters.SMALL.at(6.5), lines.getLast(), width - 2 * INSET);
  }
}
