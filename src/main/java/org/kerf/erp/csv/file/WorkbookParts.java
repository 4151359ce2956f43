package org.kerf.erp.csv.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook's parts before they are read: a few bytes may unpack to more than the
 * memory holds, and a cell far outside of any sheet, or one that shows a text that the file does
 * not have, makes a reader fill it, too.
 */
final class WorkbookParts {

  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String SHEETS = "xl/worksheets/";
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

  /** No sheet of Excel has more columns or rows. */
  private static final int LAST_COLUMN = 1 << 14;

  private static final int LAST_ROW = 1 << 20;

  /** What was found in them. */
  enum Cells {
    /** One lies where no sheet has a cell, or shows a text that is not there. */
    IMPLAUSIBLE,
    PLAIN,
    /** Days stand in some as text, see {@link IsoDays}. */
    WITH_ISO_DAYS
  }

  private final ZipFile zip;
  private boolean isoDays;

  private WorkbookParts(ZipFile zip) {
    this.zip = zip;
  }

  /** Whether all parts together unpack to more than this many bytes. */
  static boolean unpackTooFar(byte[] bytes, long most) throws IOException {
    try (ZipFile zip = open(bytes)) {
      return new WorkbookParts(zip).unpackTooFar(most);
    }
  }

  /** What there is in the cells of the sheets. To be asked only of what does not unpack too far. */
  static Cells cells(byte[] bytes) throws IOException {
    try (ZipFile zip = open(bytes)) {
      return new WorkbookParts(zip).cells();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  static ZipFile open(byte[] bytes) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  private boolean unpackTooFar(long most) throws IOException {
    var buffer = new byte[1 << 14];
    long unpacked = 0;
    for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
      try (InputStream in = zip.getInputStream(part)) {
        int read = in.read(buffer);
        while (read > 0) {
          unpacked += read;
          if (unpacked > most) {
            return true;
          }
          read = in.read(buffer);
        }
      }
    }
    return false;
  }

  private Cells cells() throws IOException, XMLStreamException {
    int texts = 0;
    ZipArchiveEntry shared = zip.getEntry(TEXTS);
    if (shared != null) {
      texts = countTexts(shared);
    }
    for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
      if (isSheet(part) && !isPlausible(part, texts)) {
        return Cells.IMPLAUSIBLE;
      }
    }
    return isoDays ? Cells.WITH_ISO_DAYS : Cells.PLAIN;
  }

  static boolean isSheet(ZipArchiveEntry part) {
    return part.getName().startsWith(SHEETS) && part.getName().endsWith(".xml");
  }

  private int countTexts(ZipArchiveEntry part) throws IOException, XMLStreamException {
    int count = 0;
    try (InputStream in = zip.getInputStream(part)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          count++;
        }
      }
    }
    return count;
  }

  private boolean isPlausible(ZipArchiveEntry sheet, int texts)
      throws IOException, XMLStreamException {
    boolean sharedText = false;
    try (InputStream in = zip.getInputStream(sheet)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("c")) {
          String type = xml.getAttributeValue(null, "t");
          sharedText = "s".equals(type);
          isoDays |= IsoDays.TYPE.equals(type);
          if (!isInASheet(xml.getAttributeValue(null, "r"))) {
            return false;
          }
        } else if (xml.getLocalName().equals("v")
            && sharedText
            && !isBelow(texts, xml.getElementText())) {
          return false;
        }
      }
    }
    return true;
  }

  /** A cell may leave out where it is: behind the one before it. */
  private static boolean isInASheet(String cell) {
    if (cell == null) {
      return true;
    }
    Matcher parts = CELL.matcher(cell);
    if (!parts.matches()) {
      return false;
    }
    int column = 0;
    for (char letter : parts.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    int row = Integer.parseInt(parts.group(2));
    return column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW;
  }

  private static boolean isBelow(int texts, String index) {
    try {
      int number = Integer.parseInt(index.strip());
      return number >= 0 && number < texts;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return safe().createXMLStreamReader(in);
  }

  /** Reads nothing beside the part that it is given. */
  static XMLInputFactory safe() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
