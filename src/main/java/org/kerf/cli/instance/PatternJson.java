package org.kerf.cli.instance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.verify.ClaimedPlan;

/** A plan of patterns as a file for other programs; lengths in the instance's own unit. */
public final class PatternJson {

  /** As a tree of nodes a plan takes many times its size in memory. */
  private static final int MOST_MEBIBYTES = 32;

  private static final int DEEPEST = 8;
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_TEXT = 1_000;

  private final Path file;

  private PatternJson(Path file) {
    this.file = file;
  }

  public static byte[] bytes(String instance, ClaimedPlan plan) throws StationFault {
    var mapper = new JsonMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("instance", instance);
    root.put("bars", plan.bars());
    root.put("bound", plan.bound());
    root.put("proven", plan.proven());
    plan.cost().ifPresent(cost -> root.put("cost", cost.cost()).put("cost_bound", cost.bound()));
    ArrayNode patterns = root.putArray("patterns");
    plan.patterns().forEach(pattern -> write(pattern, patterns.addObject()));
    try {
      String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new StationFault(FaultCode.FILE_UNWRITABLE, "The plan can't be put into JSON.", e);
    }
  }

  private static void write(ClaimedPlan.Pattern pattern, ObjectNode node) {
    node.put("stock", pattern.stock());
    pattern.bin().ifPresent(bin -> node.put("bin", bin.id()).put("cost", bin.cost()));
    node.put("count", pattern.count());
    ArrayNode cuts = node.putArray("cuts");
    pattern
        .cuts()
        .forEach(cut -> cuts.addObject().put("length", cut.length()).put("count", cut.count()));
  }

  /**
   * The plan in a file.
   *
   * @throws StationFault if the file can't be read
   * @throws UnfitFile if it is no such plan
   */
  public static ClaimedPlan read(Path file) throws StationFault, UnfitFile {
    byte[] bytes = TextFile.bytes(file, MOST_MEBIBYTES);
    try {
      return new PatternJson(file).plan(reader().readTree(bytes));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new UnfitFile(file, line, "this is no JSON of a plan; write it anew: kerf plan --json");
    } catch (IOException e) {
      throw new StationFault(FaultCode.FILE_UNREADABLE, file + " can't be read.", e);
    }
  }

  private static JsonMapper reader() {
    JsonFactory strict =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();
    return JsonMapper.builder(strict)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  private ClaimedPlan plan(JsonNode root) throws UnfitFile {
    List<ClaimedPlan.Pattern> patterns = new ArrayList<>();
    typed(root, "instance", JsonNodeType.STRING);
    for (JsonNode pattern : typed(root, "patterns", JsonNodeType.ARRAY)) {
      patterns.add(pattern(pattern));
    }
    boolean priced = root.has("cost") || root.has("cost_bound");
    return new ClaimedPlan(
        whole(root, "bars"),
        whole(root, "bound"),
        typed(root, "proven", JsonNodeType.BOOLEAN).booleanValue(),
        priced
            ? Optional.of(new ClaimedPlan.Cost(whole(root, "cost"), whole(root, "cost_bound")))
            : Optional.empty(),
        patterns);
  }

  private ClaimedPlan.Pattern pattern(JsonNode node) throws UnfitFile {
    List<ClaimedPlan.Cut> cuts = new ArrayList<>();
    for (JsonNode cut : typed(node, "cuts", JsonNodeType.ARRAY)) {
      cuts.add(new ClaimedPlan.Cut(whole(cut, "length"), whole(cut, "count")));
    }
    boolean named = node.has("bin") || node.has("cost");
    return new ClaimedPlan.Pattern(
        named
            ? Optional.of(
                new ClaimedPlan.BinClaim(
                    typed(node, "bin", JsonNodeType.STRING).textValue(), whole(node, "cost")))
            : Optional.empty(),
        whole(node, "stock"),
        whole(node, "count"),
        cuts);
  }

  private long whole(JsonNode node, String name) throws UnfitFile {
    JsonNode value = typed(node, name, JsonNodeType.NUMBER);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw unfit(name);
    }
    return value.longValue();
  }

  private JsonNode typed(JsonNode node, String name, JsonNodeType type) throws UnfitFile {
    JsonNode value = node.path(name);
    if (value.getNodeType() != type) {
      throw unfit(name);
    }
    return value;
  }

  private UnfitFile unfit(String name) {
    return new UnfitFile(
        file, "\"" + name + "\" is missing or not what it should be; write the plan anew.");
  }
}
