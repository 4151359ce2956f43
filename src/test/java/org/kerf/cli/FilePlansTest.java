package org.kerf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cli.output.ExitCode;
import org.kerf.wiring.StationPrograms;

/** Plans of files, their check and the benchmark, through the front door and without a store. */
class FilePlansTest {

  private static final Path CASES = Path.of("src", "test", "resources", "cutting");
  private static final Path USERS = CASES.resolve("users");
  private static final Path CSP = CASES.resolve("csp");
  private static final String FIGURES =
      "bars=\\d+ bound=\\d+ proven=(true|false) seconds=\\d+\\.\\d{3} first_bars=\\d+"
          + " first_ms=\\d+";

  @TempDir private Path folder;

  private record Said(int exit, String out, String err) {

    String lastLine() {
      return out.lines().toList().getLast();
    }
  }

  private Said kerf(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new Kerf(StationPrograms.withKeysIn(folder.resolve("keys")))
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Said(exit, out.toString(), err.toString());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void anInstanceIsPlannedProvedWrittenAndVerified() throws IOException {
    Path instance = CSP.resolve("scholl_1").resolve("N1C2W1_A.txt");
    Path json = folder.resolve("plan.json");
    Said plan = kerf("plan", "--csp", instance, "--json", json);
    assertThat(plan.err()).isEmpty();
    assertThat(plan.exit()).isZero();
    assertThat(plan.lastLine()).matches(FIGURES).startsWith("bars=21 bound=21 proven=true ");
    JsonNode written = json(json);
    assertThat(written.path("instance").textValue()).isEqualTo("N1C2W1_A");
    assertThat(written.path("bars").intValue()).isEqualTo(21);
    assertThat(written.path("proven").booleanValue()).isTrue();
    JsonNode pattern = written.path("patterns").path(0);
    assertThat(pattern.path("stock").intValue()).isEqualTo(120);
    assertThat(pattern.path("count").intValue()).isPositive();
    assertThat(pattern.path("cuts").path(0).path("length").intValue()).isPositive();
    assertThat(pattern.path("cuts").path(0).path("count").intValue()).isPositive();
    assertThat(pattern.has("bin")).isFalse();
    Said verified = kerf("verify", json, instance);
    assertThat(verified.exit()).as(verified.out()).isZero();
    assertThat(verified.lastLine()).isEqualTo("The plan is valid: 21 bars, bound 21.");
  }

  @Test
  void casesOfUsersCostWhatTheyMust() {
    Map.of("2024-04-06_t0", 17_000, "2024-04-06_t1", 19_900, "2024-04-06_t2", 3_800)
        .forEach(this::costs);
    costs("2024-04-09", 20_900);
    costs("2024-04-21", 87_570_000);
  }

  private void costs(String name, int cost) {
    Path items = USERS.resolve(name + "_items.csv");
    Path json = folder.resolve(name + ".json");
    Said plan =
        kerf(
            "plan",
            "--items",
            items,
            "--bins",
            USERS.resolve(name + "_bins.csv"),
            "--parameters",
            USERS.resolve(name + "_parameters.csv"),
            "--json",
            json);
    assertThat(plan.err()).isEmpty();
    assertThat(plan.exit()).isZero();
    assertThat(plan.lastLine())
        .matches(FIGURES + " cost=\\d+ cost_bound=\\d+")
        .contains(" proven=true ")
        .endsWith(" cost=" + cost + " cost_bound=" + cost);
    Said verified = kerf("verify", json, items);
    assertThat(verified.exit()).as(verified.out()).isZero();
  }

  @Test
  void tablesMayLackCostAndCopiesAndHaveBarsWithoutEnd() throws IOException {
    Path items = file("my-items.csv", "X,ID,COPIES\r\n4000,a,3\r\n2000,b,2");
    Path bins = file("my-bins.csv", "COPIES,X,ID\n-1,6000,long\n1,4000,\"short\"\n");
    Path json = folder.resolve("plan.json");
    Said plan = kerf("plan", "--items", items, "--bins", bins, "--json", json);
    assertThat(plan.err()).isEmpty();
    assertThat(plan.lastLine()).endsWith(" cost=16000 cost_bound=16000");
    assertThat(json(json).findValuesAsText("bin")).containsExactlyInAnyOrder("long", "short");
    assertThat(json(json).path("cost").intValue()).isEqualTo(16_000);
    assertThat(json(json).path("cost_bound").intValue()).isEqualTo(16_000);
    assertThat(kerf("verify", json, items).exit()).isZero();
    assertThat(kerf("verify", json, items, "--bins", bins).exit()).isZero();
    Path others = file("other-bins.csv", "COPIES,X,ID\n-1,6000,long\n0,4000,short\n");
    Said refused = kerf("verify", json, items, "--bins", others);
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.out()).contains("Of bin short there are 0, it takes 1.");
  }

  @Test
  void theSameSeedAndStepsOnOneThreadGiveTheSamePlan() throws IOException {
    Path instance = CSP.resolve("falkenauer_u").resolve("Falkenauer_u120_00.txt");
    Path one = folder.resolve("one.json");
    Path other = folder.resolve("other.json");
    for (Path json : List.of(one, other)) {
      Said plan =
          kerf(
              "plan",
              "--csp",
              instance,
              "--steps",
              200,
              "--threads",
              1,
              "--seed",
              7,
              "--json",
              json);
      assertThat(plan.exit()).as(plan.err()).isZero();
    }
    assertThat(other).hasSameTextualContentAs(one);
  }

  @Test
  void whatCannotBePlannedIsOneSentenceWithFileAndLine() throws IOException {
    Map<String, String> bad =
        Map.ofEntries(
            Map.entry("2\n100\n0\t3\n50\t1\n", ", line 3: a length of 0; give one of 1 or more."),
            Map.entry("1\n100\n-5\t3\n", ", line 3: a length of -5; "),
            Map.entry("1\n100\n50\t-3\n", ", line 3: asks for -3 pieces; "),
            Map.entry("2\n100\n9\t3\n101\t1\n", ", line 4: the piece of 101 is longer than every"),
            Map.entry("2\n100\n9\t3\n", ", line 1: says 2 rows, and 1 follow; "),
            Map.entry("1\n100\n9\t3\n8\t1\n", ", line 1: says 1 rows, and 2 follow; "),
            Map.entry("1\n100\n9\n", ", line 3: has 1 column; "),
            Map.entry("1\n100\n9\t3\t4\n", ", line 3: has 3 columns; "),
            Map.entry("1\n100.5\n9\t3\n", ", line 2: the length of the bar is \"100.5\"; "),
            Map.entry("1\n100\n9\t99999999999999999999\n", ", line 3: the demand is "),
            Map.entry("1\n100\n9\t999999999999\n", ", line 3: more than 1000000000 pieces"),
            Map.entry(
                "1\n900000000000000000\n800000000000000000\t900000000\n", "come to more than"),
            Map.entry("1\n", ", line 2: the length of the bar is missing; "),
            Map.entry("", ": the file is empty; "),
            Map.entry("\0\u0001junk", ": this is no text file"));
    for (Map.Entry<String, String> each : bad.entrySet()) {
      Said said = kerf("plan", "--csp", file("bad.txt", each.getKey()));
      assertRefused(said, each.getValue());
    }
    String many = "5001\n9000\n" + distinct(5_001);
    assertRefused(
        kerf("plan", "--csp", file("many.txt", many)), "more than 5000 different lengths");
  }

  private static void assertRefused(Said said, String sentence) {
    assertThat(said.exit()).as(sentence).isEqualTo(ExitCode.REFUSED);
    assertThat(said.err().lines()).hasSize(1);
    assertThat(said.err()).contains(sentence);
    assertThat(said.out()).isEmpty();
  }

  private static String distinct(int lengths) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= lengths; i++) {
      rows.append(i).append("\t1\n");
    }
    return rows.toString();
  }

  @Test
  void tablesThatCannotBePlannedAreOneSentenceWithFileAndLine() throws IOException {
    String items = "ID,X,COPIES,NESTING_LENGTH\n0,50,2,-4\n";
    String bins = "ID,X,COST,COPIES\n0,100,100,-1\n";
    assertTables(items + "1,60,1,-3\n", bins, "i.csv, line 3: NESTING_LENGTH is -3, and -4 in");
    assertTables("ID,X,NESTING_LENGTH\n0,50,4\n", bins, "i.csv, line 2: NESTING_LENGTH is 4; ");
    assertTables("ID,LENGTH\n0,50\n", bins, "i.csv, line 1: there is no column X; ");
    assertTables("ID,X,WEIGHT\n0,5,1\n", bins, "i.csv, line 1: the column \"WEIGHT\" is not known");
    assertTables("ID,X,X\n0,5,1\n", bins, "i.csv, line 1: a column is there twice; ");
    assertTables("ID;X\n0;5\n", bins, "i.csv, line 1: the columns are not divided by commas; ");
    assertTables("ID,X\n0,5,1\n", bins, "i.csv, line 2: has 3 cells for 2 columns; ");
    assertTables("ID,X\n", bins, "i.csv: there is no row under the columns' names; ");
    assertTables(items + "1,,1,-4\n", bins, "i.csv, line 3: X is empty; ");
    assertTables(items, "ID,X\n0,40\n", "i.csv, line 2: the piece of 50 is longer than every bar");
    assertTables(items, "ID,X\n0,90\n0,80\n", "b.csv, line 3: the ID \"0\" is there twice; ");
    assertTables(items, "ID,X\n0,0\n", "b.csv, line 2: a bar of length 0; ");
    assertTables(items, "ID,X,COST\n0,90,-2\n", "b.csv, line 2: COST is -2; ");
    assertTables(items, "ID,X,COPIES\n0,90,-2\n", "b.csv, line 2: COPIES is -2; ");
    assertTables(items, "ID,X,COPIES\n0,90,0\n", "i.csv: there are no bars for its pieces");
    assertTables(items, "", "b.csv: the file is empty; ");
  }

  private void assertTables(String items, String bins, String sentence) throws IOException {
    assertRefused(
        kerf("plan", "--items", file("i.csv", items), "--bins", file("b.csv", bins)), sentence);
  }

  @Test
  void barsThatDoNotSufficeAreSaid() throws IOException {
    assertTables(
        "ID,X,COPIES\n0,60,2\n",
        "ID,X\n0,100\n1,30\n",
        "i: no plan was found with these bars. Add bars, or give more time.");
    assertTables(
        "X,COPIES,NESTING_LENGTH\n50,3,-4\n30,2,-4\n",
        "X,COPIES\n60,1\n",
        "i: the pieces and their cuts take 230 in all, the bars have 64. Add bars.");
  }

  @Test
  void anotherObjectiveIsRefused() throws IOException {
    Path parameters = file("p.csv", "NAME,VALUE\nobjective,knapsack\n");
    Said said =
        kerf(
            "plan",
            "--items",
            USERS.resolve("2024-04-06_t0_items.csv"),
            "--bins",
            USERS.resolve("2024-04-06_t0_bins.csv"),
            "--parameters",
            parameters);
    assertRefused(said, "p.csv, line 2: only objective,variable-sized-bin-packing is known here");
  }

  @Test
  void missingAndUnwritableFilesAreFaultsOfTheWorld() throws IOException {
    Path instance = file("one.txt", "1\n100\n50\t2\n");
    Said missing = kerf("plan", "--csp", folder.resolve("none.txt"));
    assertThat(missing.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(missing.err()).contains("none.txt").contains("(K201)").hasLineCount(1);
    Path nowhere = folder.resolve("no-folder").resolve("plan.json");
    for (Path out : List.of(folder, nowhere)) {
      Said unwritable = kerf("plan", "--csp", instance, "--json", out);
      assertThat(unwritable.exit()).isEqualTo(ExitCode.FAULT);
      assertThat(unwritable.err()).contains("(K202)").hasLineCount(1);
    }
    assertThat(kerf("verify", folder.resolve("none.json"), instance).exit())
        .isEqualTo(ExitCode.FAULT);
    Path huge = folder.resolve("huge.txt");
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(65L << 20);
    }
    assertThat(kerf("plan", "--csp", huge).err()).contains("larger than 64 MiB").contains("(K203)");
  }

  @Test
  void aPlanThatIsRefusedLeavesTheOldFileAlone() throws IOException {
    Path json = file("old.json", "old");
    assertThat(kerf("plan", "--csp", file("bad.txt", "1\n10\n11\t1\n"), "--json", json).exit())
        .isEqualTo(ExitCode.REFUSED);
    assertThat(json).hasContent("old");
    kerf("plan", "--csp", file("good.txt", "1\n10\n5\t2\n"), "--json", json);
    assertThat(json(json).path("bars").intValue()).isEqualTo(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(each -> each.toString().endsWith(".part"));
    }
  }

  @Test
  void optionsOfFilesAndOfTheStoreAreNotMixed() {
    for (String[] wrong :
        new String[][] {
          {"--csp", "a", "--approve"},
          {"--csp", "a", "--orders", "CD-1"},
          {"--csp", "a", "--data", "d"},
          {"--csp", "a", "--items", "i", "--bins", "b"},
          {"--csp", "a", "--parameters", "p"},
          {"--items", "i"},
          {"--bins", "b"},
          {"--seed", "3"},
          {"--csp", "a", "--threads", "0"},
          {"--csp", "a", "--steps", "0"}
        }) {
      Said said = kerf(Stream.concat(Stream.of("plan"), Stream.of(wrong)).toArray());
      assertThat(said.exit()).as(String.join(" ", wrong)).isEqualTo(ExitCode.USAGE);
      assertThat(said.err()).contains(".");
    }
  }

  @Test
  void aMillionPiecesAndFiveThousandLengthsArePlanned() throws IOException {
    String rows = "12\t1\n".repeat(400_000) + "33\t1\n".repeat(600_000);
    Said million =
        kerf("plan", "--csp", file("million.txt", "1000000\n100\n" + rows), "--time-limit", "1s");
    assertThat(million.err()).isEmpty();
    assertThat(million.lastLine()).matches(FIGURES);
    Path json = folder.resolve("plan.json");
    Path lengths = file("lengths.txt", "5000\n9000\n" + distinct(5_000));
    Said many = kerf("plan", "--csp", lengths, "--time-limit", "1s", "--json", json);
    assertThat(many.err()).isEmpty();
    assertThat(kerf("verify", json, lengths).exit()).isZero();
  }

  @Test
  void brokenPlansAreOneSentence() throws IOException {
    Path instance = file("one.txt", "1\n100\n50\t2\n");
    String good =
        "{\"instance\":\"one\",\"bars\":1,\"bound\":1,\"proven\":true,\"patterns\":"
            + "[{\"stock\":100,\"count\":1,\"cuts\":[{\"length\":50,\"count\":2}]}]}";
    assertThat(kerf("verify", file("p.json", good), instance).exit()).isZero();
    for (String bad :
        List.of(
            "",
            "[]",
            "null",
            good.substring(1),
            good.substring(0, good.length() - 1),
            good + "{}",
            good.replace("\"bars\":1", "\"bars\":1.0"),
            good.replace("\"bars\":1", "\"bars\":\"1\""),
            good.replace("\"bars\":1", "\"bars\":1,\"bars\":1"),
            good.replace("\"bars\":1,", ""),
            good.replace("\"count\":2", "\"count\":99999999999999999999"),
            good.replace("\"count\":2", "\"count\":1e30"),
            good.replace("\"count\":2", "\"count\":" + "9".repeat(5_000)),
            good.replace("true", "1"),
            good.replace("\"cuts\":[", "\"cuts\":" + "[".repeat(50_000)),
            good.replace("\"patterns\":[", "\"patterns\":{\"a\":[").replace("]}]}", "]}]}}"))) {
      assertRefused(kerf("verify", file("p.json", bad), instance), "p.json");
    }
    Said wrong = kerf("verify", file("p.json", good), file("other.txt", "1\n100\n50\t3\n"));
    assertThat(wrong.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(wrong.out()).contains("Of the length 50, 3 were asked for; it makes 2.");
    Said noInstance = kerf("verify", folder.resolve("p.json"), file("junk.txt", "\0\1"));
    assertThat(noInstance.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(noInstance.err()).contains("junk.txt").hasLineCount(1);
  }

  @Test
  void aPlanIsThereHoweverShortTheTime() throws IOException {
    Path instance = file("short.txt", "2\n100\n60\t3\n40\t3\n");
    Said said = kerf("plan", "--csp", instance, "--time-limit", "0");
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.lastLine()).startsWith("bars=3 bound=3 ");
  }

  @Test
  void aWrongValueIsNamedInPlainWords() {
    assertMisused("\"1m\" is no time in seconds; give one such as 10s", "--time-limit", "1m");
    assertMisused("\"x\" is no whole number up to ", "--seed", "x");
    assertMisused("\"1.5\" is no whole number up to ", "--steps", "1.5");
    assertMisused("empty is no name of a file", "--json", "");
  }

  private void assertMisused(String what, String... options) {
    Said said = kerf(Stream.concat(Stream.of("plan", "--csp", "f"), Stream.of(options)).toArray());
    assertThat(said.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(options[0]).contains(what).hasLineCount(2);
  }

  private Said benchOn(Path folder, Object... more) {
    List<Object> words =
        List.of("bench", "--csp-dir", folder, "--known", CSP.resolve("best_known.csv"));
    return kerf(Stream.concat(words.stream(), Stream.of(more)).toArray());
  }

  @Test
  void anOptionThatChangesNothingIsNamed() {
    Said said = benchOn(CSP.resolve("scholl_2"), "--rounds", 3);
    assertThat(said.exit()).isZero();
    assertThat(said.err()).startsWith("--rounds: left aside");
  }

  @Test
  void theBenchmarkSaysPerSetAndInAllWhatWasReached() {
    Said all = benchOn(CSP, "--except", "hard28,falkenauer_t");
    assertThat(all.exit()).as(all.out()).isZero();
    assertThat(all.out().lines()).hasSize(7);
    assertThat(all.out()).contains("scholl_2 instances=3 ").doesNotContain("hard28 ");
    assertThat(all.lastLine())
        .matches(
            "instances=11 reached=11 proven=11 false=0 worst_gap=0 median=\\S+ sgm=\\d+\\.\\d{3}");
    Said some = benchOn(CSP.resolve("scholl_2"), "--sample", 2, "--seed", 5);
    assertThat(some.lastLine()).startsWith("instances=2 reached=2 ");
  }

  @Test
  void aFalseProofIsNamed() throws IOException {
    Path known = file("known.csv", "set,instance,lb,ub\nscholl_2,N1W1B1R5,15,16\n");
    Said said = kerf("bench", "--csp-dir", CSP.resolve("scholl_2"), "--known", known);
    assertThat(said.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(said.out())
        .contains("2 files are left out")
        .contains("N1W1B1R5.txt: a false proof, ");
    assertThat(said.lastLine()).startsWith("instances=1 reached=0 proven=1 false=1 ");
  }

  @Test
  void aBenchmarkThatIsNotSaidWhollyIsAMatterOfUsage() {
    assertThat(kerf("bench").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(kerf("bench", "--csp-dir", CSP).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(kerf("bench", "--start", "--csp-dir", CSP, "--known", "k").exit())
        .isEqualTo(ExitCode.USAGE);
    assertThat(kerf("bench", "--csp-dir", CSP, "--known", folder.resolve("none")).exit())
        .isEqualTo(ExitCode.FAULT);
  }
}
