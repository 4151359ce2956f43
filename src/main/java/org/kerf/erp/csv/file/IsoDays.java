package org.kerf.erp.csv.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Cells that say that they hold a day, as ISO 8601 writes it (ECMA-376 part 1, 18.18.11, type "d").
 * Excel itself keeps days as numbers and only other programs write these; the reading library does
 * not know them, so they are made cells of text.
 */
final class IsoDays {

  /** The type of such a cell. */
  static final String TYPE = "d";

  private static final String TEXT_TYPE = "str";
  private static final String TYPE_ATTRIBUTE = "t";

  /** As the table reads it: without the T, seconds and zone; a whole day without its midnight. */
  private static final Pattern MOMENT =
      Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2})\\S*)?\\s*");

  private static final String MIDNIGHT = "00:00";

  private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
  private boolean inDay;
  private boolean inValue;

  private IsoDays() {}

  /** The workbook with texts in their place. */
  static byte[] asText(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipFile zip = WorkbookParts.open(bytes);
        var packed = new ZipOutputStream(out)) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        packed.putNextEntry(new ZipEntry(part.getName()));
        try (InputStream in = zip.getInputStream(part)) {
          if (WorkbookParts.isSheet(part)) {
            new IsoDays().write(in, packed);
          } else {
            in.transferTo(packed);
          }
        }
        packed.closeEntry();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  private void write(InputStream in, OutputStream out) throws XMLStreamException {
    XMLEventReader read = WorkbookParts.safe().createXMLEventReader(in);
    XMLEventWriter written =
        XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
    var value = new StringBuilder();
    while (read.hasNext()) {
      XMLEvent event = read.nextEvent();
      if (event.isStartElement()) {
        written.add(started(event.asStartElement()));
      } else if (inValue && event.isCharacters()) {
        value.append(event.asCharacters().getData());
      } else {
        if (inValue && event.isEndElement()) {
          written.add(events.createCharacters(plain(value.toString())));
          value.setLength(0);
          inValue = false;
        }
        written.add(event);
      }
    }
    written.flush();
  }

  private StartElement started(StartElement element) {
    String name = element.getName().getLocalPart();
    inValue = inDay && name.equals("v");
    if (!name.equals("c")) {
      return element;
    }
    inDay = false;
    List<Attribute> attributes = new ArrayList<>();
    for (Iterator<Attribute> each = element.getAttributes(); each.hasNext(); ) {
      Attribute attribute = each.next();
      boolean day =
          attribute.getName().getLocalPart().equals(TYPE_ATTRIBUTE)
              && attribute.getValue().equals(TYPE);
      inDay |= day;
      attributes.add(day ? events.createAttribute(TYPE_ATTRIBUTE, TEXT_TYPE) : attribute);
    }
    return events.createStartElement(
        element.getName(), attributes.iterator(), element.getNamespaces());
  }

  /** What is no day is left as it stands, to be refused with its row. */
  private static String plain(String text) {
    Matcher moment = MOMENT.matcher(text);
    if (!moment.matches()) {
      return text;
    }
    String time = moment.group(2);
    return time == null || time.equals(MIDNIGHT) ? moment.group(1) : moment.group(1) + ' ' + time;
  }
}
