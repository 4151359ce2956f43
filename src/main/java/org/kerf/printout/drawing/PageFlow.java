package org.kerf.printout.drawing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document of A4 pages that fills from top to bottom. Whoever draws asks for room first; what
 * does not fit goes to a new page. Later pages carry a running head, all pages a foot with "page x
 * of y". The same calls give the same bytes.
 */
public final class PageFlow implements Closeable {

  public static final double LEFT = 14;
  public static final double RIGHT = 196;
  public static final double WIDTH = RIGHT - LEFT;
  private static final double TOP = 14;
  private static final double BELOW_RUNNING_HEAD = 24;
  private static final double BOTTOM = 280;
  private static final double FOOT = 286;
  private static final double RUNNING_HEAD = 16;

  private final PDDocument document = new PDDocument();
  private final Typefaces typefaces;
  private final List<Pen> pens = new ArrayList<>();
  private final String title;
  private final String source;
  private final Wording wording;
  private double y = TOP;

  /**
   * An empty first page.
   *
   * @param title in the running head and among the file's properties
   * @param source on the left of every foot: which station, printed when
   */
  public PageFlow(String title, String source, Wording wording, Instant printedAt)
      throws IOException {
    this.title = title;
    this.source = source;
    this.wording = wording;
    this.typefaces = Typefaces.embedIn(document);
    describe(printedAt);
    addPage();
  }

  public Pen pen() {
    return pens.getLast();
  }

  /** The text, cut with an ellipsis where it is wider than this many millimetres. */
  public String fitted(Letters look, String text, double width) throws IOException {
    return typefaces.fitted(look, text, width);
  }

  /** Where the free part of the page begins. */
  public double y() {
    return y;
  }

  public void down(double millimetres) {
    y += millimetres;
  }

  /** Whether only the running head stands on this page. */
  boolean isFresh() {
    return y <= BELOW_RUNNING_HEAD;
  }

  boolean fits(double millimetres) {
    return y + millimetres <= BOTTOM;
  }

  /** Goes to a new page unless this much is free here; answers whether it did. */
  public boolean turnUnless(double millimetres) throws IOException {
    boolean turn = !fits(millimetres);
    if (turn) {
      turn();
    }
    return turn;
  }

  public void turn() throws IOException {
    addPage();
    pen().fitted(LEFT, RUNNING_HEAD, Letters.SMALL, title, WIDTH);
    pen().line(LEFT, RUNNING_HEAD + 2, RIGHT, RUNNING_HEAD + 2, Pen.HAIRLINE, Ink.RULE);
    y = BELOW_RUNNING_HEAD;
  }

  /** Writes the feet and answers the finished file. */
  public byte[] finish() throws IOException {
    for (int page = 0; page < pens.size(); page++) {
      Pen pen = pens.get(page);
      String number =
          wording.text("foot.page", wording.count(page + 1), wording.count(pens.size()));
      pen.line(LEFT, FOOT - 4, RIGHT, FOOT - 4, Pen.HAIRLINE, Ink.RULE);
      pen.fitted(LEFT, FOOT, Letters.SMALL, source, WIDTH - 40);
      pen.textRight(RIGHT, FOOT, Letters.SMALL, number);
      pen.close();
    }
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void addPage() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pens.add(new Pen(document, page, typefaces));
  }

  private void describe(Instant printedAt) {
    Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    at.setTimeInMillis(printedAt.toEpochMilli());
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setCreator("Kerf");
    information.setCreationDate(at);
    information.setModificationDate(at);
    document.setDocumentInformation(information);
    // Without it the file's identity comes from the clock, and two prints of one thing differ.
    document.setDocumentId(printedAt.toEpochMilli());
    document.getDocumentCatalog().setLanguage(wording.language());
  }
}
