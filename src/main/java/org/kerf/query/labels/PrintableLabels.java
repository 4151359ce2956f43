package org.kerf.query.labels;

import java.util.List;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelPrinter;

/**
 * What a person is asked before labels are printed.
 *
 * @param codes of what is here and can have a label, in the order in which they are printed
 * @param before how many of them have had one
 * @param copies whether several of each may be of use
 * @param printers that are in use
 */
public record PrintableLabels(
    List<ShortCode> codes, int before, boolean copies, List<LabelPrinter> printers) {

  public PrintableLabels {
    codes = List.copyOf(codes);
    printers = List.copyOf(printers);
  }
}
