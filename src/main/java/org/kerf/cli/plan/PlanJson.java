package org.kerf.cli.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.kerf.cli.output.WholeFile;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** A plan as a file for other programs. Lengths are whole micrometres. */
public final class PlanJson {

  private PlanJson() {}

  /**
   * @throws StationFault if the file can't be written
   */
  public static void write(CutProposal plan, Path file) throws StationFault {
    var mapper = new JsonMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("bars", plan.barCount());
    root.put("bound", plan.bound());
    root.put("gap", plan.gap());
    root.put("costBani", plan.cost().bani());
    ObjectNode saw = root.putObject("saw");
    saw.put("name", plan.saw().name());
    saw.put("headTrim", plan.saw().headTrim().micrometres());
    saw.put("tailTrim", plan.saw().tailTrim().micrometres());
    saw.put("clamp", plan.saw().clamp().micrometres());
    saw.put("kerf", plan.saw().kerf().micrometres());
    ArrayNode items = root.putArray("items");
    for (ItemPlan item : plan.items()) {
      ObjectNode node = items.addObject();
      node.put("item", item.item().value().toString());
      node.put("bound", item.bound());
      ArrayNode bars = node.putArray("bars");
      item.bars().forEach(bar -> bar(bars.addObject(), bar));
      ArrayNode unmet = node.putArray("unmet");
      item.unmet()
          .forEach(
              each ->
                  unmet
                      .addObject()
                      .put("line", each.line().value().toString())
                      .put("quantity", each.quantity())
                      .put("reason", each.reason().name()));
    }
    try {
      WholeFile.write(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    } catch (JsonProcessingException e) {
      throw new StationFault(FaultCode.FILE_UNWRITABLE, "The plan can't be put into JSON.", e);
    }
  }

  private static void bar(ObjectNode node, PlannedBar bar) {
    node.put("unit", bar.unit().value().toString());
    node.put("length", bar.length().micrometres());
    node.put("remnant", bar.source().remnant());
    if (bar.source().cutAhead()) {
      node.put("cutAhead", true);
    }
    ArrayNode pieces = node.putArray("pieces");
    bar.pieces().forEach(piece -> piece(pieces.addObject(), piece));
  }

  /**
   * Angles, in hundredths of a degree and in the order of the cuts, where an end is not square; and
   * whether it is for stock, where it is.
   */
  private static void piece(ObjectNode node, PlannedPiece piece) {
    node.put("line", piece.line().value().toString());
    node.put("length", piece.length().micrometres());
    if (piece.surplus()) {
      node.put("surplus", true);
    }
    if (!piece.ends().areSquare()) {
      node.put("firstAngle", piece.ends().first().hundredths());
      node.put("secondAngle", piece.ends().second().hundredths());
    }
  }
}
