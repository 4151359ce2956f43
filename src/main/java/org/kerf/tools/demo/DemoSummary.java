package org.kerf.tools.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.kerf.cli.plan.SavingWords;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/**
 * What a demo day came to.
 *
 * @param orders that were planned
 * @param pieces that were cut
 * @param bars that were cut, remnants included
 * @param mostSaving how much of the material a better plan could save at most, from 0 to 1
 * @param beyondLimit of the remnants planned, how many are beyond their items' limits
 * @param unmet pieces that no bar was there for
 * @param labels that were handed to the printer
 * @param balanceClosed whether every bar divides to the micrometre and the store is sound
 */
public record DemoSummary(
    int orders,
    int pieces,
    int bars,
    double mostSaving,
    int unmet,
    int remnantsUsed,
    int remnantsMade,
    int beyondLimit,
    int labels,
    boolean balanceClosed) {

  void write(Path file) throws StationFault {
    var mapper = new JsonMapper();
    ObjectNode node = mapper.createObjectNode();
    node.put("orders", orders)
        .put("pieces", pieces)
        .put("bars", bars)
        .put("mostSaving", mostSaving)
        .put("unmet", unmet)
        .put("remnantsUsed", remnantsUsed)
        .put("remnantsMade", remnantsMade)
        .put("beyondLimit", beyondLimit)
        .put("labels", labels)
        .put("balanceClosed", balanceClosed);
    try {
      mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), node);
    } catch (IOException e) {
      throw new StationFault(FaultCode.FILE_UNWRITABLE, "Can't write " + file + ".", e);
    }
  }

  /** For people. */
  public String text(Path out) {
    return String.join(
        System.lineSeparator(),
        "The demo day:",
        "  " + orders + " orders planned, " + pieces + " pieces cut, " + unmet + " not met",
        "  " + bars + " bars, material " + SavingWords.of(mostSaving),
        "  "
            + remnantsUsed
            + " remnants used, "
            + remnantsMade
            + " made, "
            + beyondLimit
            + " of them beyond the items' limits, too long to be scrapped",
        "  " + labels + " labels",
        "  the material balance " + (balanceClosed ? "closes" : "DOES NOT CLOSE"),
        "Look into "
            + out.toAbsolutePath().normalize()
            + ": plan.pdf, plan.json, stock.pdf, labels, screens.");
  }
}
