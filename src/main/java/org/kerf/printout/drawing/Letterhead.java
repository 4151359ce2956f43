package org.kerf.printout.drawing;

import java.io.IOException;

/** Whose paper it is, in small letters above the title of its first page. */
public final class Letterhead {

  private static final String NAMELESS = "Kerf";

  private Letterhead() {}

  /**
   * Writes it at the top of what is free on the page.
   *
   * @param company the name of the company; the program's stands there while it is empty
   * @param right where the name ends at most
   */
  public static void draw(PageFlow sheet, String company, double right) throws IOException {
    String name = company.isEmpty() ? NAMELESS : company;
    Letters look = Letters.bold(9).in(Ink.GREY);
    sheet.pen().fitted(PageFlow.LEFT, sheet.y() + 3, look, name, right - PageFlow.LEFT);
  }
}
