package org.kerf.printout.genealogy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kerf.cutting.model.genealogy.Genealogy;
import org.kerf.cutting.model.genealogy.TraceLine;

/**
 * All that the printout of a genealogy says.
 *
 * @param company whose paper it is; empty while nobody has said
 * @param name the code or number of what it is about
 * @param lines all links, in the order in which they are listed
 * @param printedAt the same sheet at the same instant gives the same bytes
 * @param zone the warehouse's, for dates
 */
public record GenealogySheet(
    String company,
    String name,
    Genealogy genealogy,
    List<TraceLine> lines,
    Instant printedAt,
    ZoneId zone) {

  public GenealogySheet {
    lines = List.copyOf(lines);
  }
}
