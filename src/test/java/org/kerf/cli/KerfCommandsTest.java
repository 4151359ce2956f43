package org.kerf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cli.options.KindConverter;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Programs;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.JournalPoint;
import org.kerf.kernel.StationFault;
import org.kerf.wiring.StationPrograms;

/**
 * What a person or a script at the terminal gets: words, exit codes, files. On the demo warehouse,
 * taken in once.
 */
class KerfCommandsTest {

  private static final Path DEMO = Path.of("config", "demo");
  private static final List<Map.Entry<String, String>> FILES =
      List.of(
          Map.entry("users", "users.csv"),
          Map.entry("customers", "customers.csv"),
          Map.entry("items", "items.csv"),
          Map.entry("heats", "heats.csv"),
          Map.entry("places", "locations.csv"),
          Map.entry("saws", "saws.csv"),
          Map.entry("stock", "stock.csv"),
          Map.entry("orders", "orders.csv"));

  @TempDir static Path folder;

  private static List<Said> imports = List.of();

  private record Said(int exit, String out, String err) {

    String lastLine() {
      return out.lines().toList().getLast();
    }
  }

  @BeforeAll
  static void takeTheDemoIn() {
    List<Said> said = new ArrayList<>();
    for (Map.Entry<String, String> file : FILES) {
      said.add(onData("import", file.getKey(), DEMO.resolve(file.getValue()).toString(), "--yes"));
    }
    imports = List.copyOf(said);
  }

  private static Programs programs() {
    return StationPrograms.withKeysIn(folder.resolve("keys"));
  }

  private static Path data() {
    return folder.resolve("data");
  }

  private static Said onData(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(data().toString());
    return kerf(all.toArray(String[]::new));
  }

  private static Said kerf(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new Kerf(programs())
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(arguments);
    return new Said(exit, out.toString(), err.toString());
  }

  @Test
  void helpListsTheCommands() {
    Said help = kerf("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("station", "demo", "import", "plan", "verify", "check", "bench", "torture");
  }

  @Test
  void theBenchOfDefectiveBarsHasEachNewQueueChecked() {
    Said said = kerf("bench", "--replan", "--rounds", "1", "--seed", "3");
    assertThat(said.exit()).as(said.out()).isZero();
    assertThat(said.out()).contains("checker failures: 0");
  }

  @Test
  void onlyOneThingIsMeasuredAtATime() {
    assertThat(kerf("bench", "--planted", "--scale").exit()).isEqualTo(2);
    assertThat(kerf("bench").exit()).isEqualTo(2);
  }

  @Test
  void eachCommandIsDescribedInAWholeSentence() {
    assertThat(kerf("--help").out().lines().filter(line -> line.startsWith("  ")))
        .allMatch(line -> line.endsWith(".") || line.matches("  +-.*"));
    assertThat(kerf("import", "--help").out().replaceAll("\\s+", " "))
        .contains("KIND", KindConverter.KINDS);
    assertThat(kerf("plan", "--help").out()).contains("10s unless");
  }

  @Test
  void theKindsInTheHelpAreAllThereAre() {
    assertThat(KindConverter.KINDS.split(", "))
        .containsExactlyInAnyOrder(
            Stream.of(ImportKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
  }

  @Test
  void aMisusedCommandSaysWhatIsWrongAndWhereToReadMore() {
    Said bananas = onData("import", "bananas", "x.csv");
    assertThat(bananas.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(bananas.err().lines().toList())
        .hasSize(2)
        .last()
        .isEqualTo("More: kerf import --help");
    assertThat(bananas.err()).contains("\"bananas\" is none of users, ");
    assertThat(kerf("chekc").err()).contains("Did you mean").contains("More: kerf --help");
  }

  @Test
  void theRecoveryKeyOfANewStoreIsShownOnce() {
    String key = "(?s).*( |-)?([0-9A-Z]{4}[- ]){8}[0-9A-Z]{4}.*";
    assertThat(imports.getFirst().out()).contains("recovery key").matches(key);
    assertThat(imports.get(1).out()).doesNotContain("recovery key");
  }

  @Test
  void whoAsksAboutAStoreThatIsNotThereGetsNone() {
    Path typo = folder.resolve("typo");
    for (String command : List.of("check", "plan")) {
      Said said = kerf(command, "--data", typo.toString());
      assertThat(said.exit()).isEqualTo(ExitCode.FAULT);
      assertThat(said.err().lines()).hasSize(1);
      assertThat(said.err()).contains("There is no store in the folder " + typo, "(K110)");
      assertThat(typo).doesNotExist();
    }
  }

  @Test
  void aForeignFileIsNamedAsSuchAndTheFolderLeftAsItWas() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Path file = Files.writeString(foreign.resolve("kerf.mv.db"), "hello");
    Said check = kerf("check", "--data", foreign.toString());
    assertThat(check.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(check.err()).contains("is not a Kerf store").contains("(K103)");
    assertThat(file).hasContent("hello");
    assertThat(foreign.resolve("labels")).doesNotExist();
  }

  @Test
  void aRecoveryKeyAmongTheArgumentsIsRefusedAndNotSaidAgain() {
    String key = "7K2M-0000-1111-2222-3333-4444-5555-6666-ABCD";
    String data = folder.resolve("nowhere").toString();
    for (String[] given :
        List.of(
            new String[] {"check", "--data", data, "--recovery-key=" + key},
            new String[] {"check", "--recovery-key", key, "--data", data},
            new String[] {"station", "--recovery-key", key.replace("-", "")})) {
      Said said = kerf(given);
      assertThat(said.exit()).isEqualTo(ExitCode.USAGE);
      assertThat(said.err()).contains("standard input").doesNotContain(key.substring(0, 4));
    }
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aFileWhereTheDataFolderShouldBeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "do not lose me");
    Said said = kerf("import", "users", DEMO.resolve("users.csv").toString(), "--data", "" + file);
    assertThat(said.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(said.err()).contains("The data folder " + file + " can't be used.");
    assertThat(file).hasContent("do not lose me");
  }

  @Test
  void aFileThatDoesNotFitIsNamed() {
    Said wrong = onData("import", "items", DEMO.resolve("stock.csv").toString());
    assertThat(wrong.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(wrong.out()).startsWith("stock.csv: Required columns are missing");
  }

  @Test
  void everyDemoFileIsTakenInWhole() {
    assertThat(imports)
        .allSatisfy(
            said -> {
              assertThat(said.err()).isEmpty();
              assertThat(said.exit()).as(said.out()).isZero();
              assertThat(said.out()).contains(" 0 rejected.").contains("Taken in: ");
            });
  }

  @Test
  void oneRowIsCountedAsOne() throws IOException {
    Path one = Files.createTempFile("customers", ".csv");
    Files.writeString(one, "Cod;Denumire\nK900;Un client SRL\n");
    assertThat(onData("import", "customers", one.toString(), "--yes").out())
        .contains("Taken in: 1 row.");
    Files.delete(one);
  }

  @Test
  void theSameStockFileIsNotTakenInTwice() {
    Said again = onData("import", "stock", DEMO.resolve("stock.csv").toString(), "--yes");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("was taken in before").contains("Nothing was changed.");
  }

  @Test
  void aPlanEndsWithItsFiguresAndIsWrittenAsJson() throws IOException {
    Path json = folder.resolve("plan.json");
    Said plan = onData("plan", "--time-limit", "1s", "--json", json.toString());
    assertThat(plan.err()).isEmpty();
    assertThat(plan.exit()).isZero();
    assertThat(plan.out())
        .as("one statement of how good it is")
        .containsPattern("Material: (proved best|at most \\d+\\.\\d % from the best)\\.");
    assertThat(plan.lastLine())
        .matches("bars=\\d+ bound=\\d+ gap=\\d+ pieces=\\d+ unmet=\\d+ seconds=\\d+\\.\\d{3}");
    JsonNode written = new ObjectMapper().readTree(json.toFile());
    assertThat(written.isObject()).isTrue();
    assertThat(written.size()).isPositive();
  }

  @Test
  void theDemoEmptiesNoFolderThatHoldsSomethingElse() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine").resolve("data"));
    Path letter = Files.writeString(mine.resolve("letter.txt"), "do not lose me");
    Said demo = kerf("demo", "--out", folder.resolve("mine").toString());
    assertThat(demo.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(demo.err()).contains("holds something that is no demo").contains("K501");
    assertThat(letter).hasContent("do not lose me");
  }

  @Test
  void whatIsPrintedOfTheJournalIsProvedAgainstTheStore() throws Exception {
    JournalPoint end;
    try (OpenStation station = programs().stations().openExisting(StoreChoice.in(data()))) {
      end = station.useCases().reading().of(tx -> station.useCases().audit().end(tx));
    }
    Said same = onData("check", "--printed", "jurnal " + end.printed());
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("up to entry " + end.no() + " is the one that was printed");
    assertThat(same.lastLine()).startsWith("The store is sound");
    assertThat(onData("check", "--printed", end.printed().toLowerCase(Locale.ROOT)).exit())
        .isZero();
    var other = new JournalPoint(end.no(), "0123456789ABCDEF");
    Said differs = onData("check", "--printed", other.printed());
    assertThat(differs.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(differs.out())
        .contains("Entry " + end.no() + " of the journal is not the one that was printed");
    var later = new JournalPoint(end.no() + 1, end.fingerprint());
    assertThat(onData("check", "--printed", later.printed()).out()).contains("it is missing");
    assertThat(onData("check", "--printed", "12").err())
        .contains("'12' is not a number and a fingerprint");
  }

  @Test
  void theStoreChecksClean() {
    Said check = onData("check");
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.lastLine()).startsWith("The store is sound");
  }

  @Test
  void anUnknownFileIsOneSentenceWithItsCode() {
    Said missing = onData("import", "stock", folder.resolve("none.csv").toString());
    assertThat(missing.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(missing.err().lines()).hasSize(1);
    assertThat(missing.err()).contains("none.csv").contains("(K201)");
  }

  @Test
  void aSecondStationOnTheSameFolderIsRefused() throws StationFault {
    try (OpenStation first = programs().stations().open(StoreChoice.in(data()))) {
      assertThat(first.newRecoveryKey()).isEmpty();
      Said second = onData("check");
      assertThat(second.exit()).isEqualTo(ExitCode.FAULT);
      assertThat(second.err().lines()).hasSize(1);
      assertThat(second.err()).contains("(K101)");
    }
  }

  @Test
  void aWrongOptionIsAMatterOfUsage() {
    assertThat(kerf("check", "--faster").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(kerf("torture", "--rounds", "0").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(kerf("torture", "--sync", "--failover").exit()).isEqualTo(ExitCode.USAGE);
    Said nowhere = kerf("torture", "--sync", "--postgres-bin", "no-server");
    assertThat(nowhere.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(nowhere.err()).contains("no-server").contains("--postgres-bin");
  }

  @Test
  void anOrderWithOneBadRowStaysOutWhole() throws IOException {
    List<String> lines =
        Files.readAllLines(DEMO.resolve("orders.csv"), StandardCharsets.UTF_8).stream()
            .limit(4)
            .map(line -> line.replace("CD-0417", "CD-9417"))
            .toList();
    Path bad = folder.resolve("bad-orders.csv");
    var text = new ArrayList<>(lines);
    text.add(lines.getLast().replace("PLT-100x10", "NO-SUCH-ITEM"));
    Files.write(bad, text, StandardCharsets.UTF_8);

    Said refused = onData("import", "orders", bad.toString(), "--yes");
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.out())
        .contains("line 5: ")
        .contains("NO-SUCH-ITEM")
        .contains("4 rejected.", "line 2: it stays out with its order CD-9417");
    Said plan = onData("plan", "--orders", "CD-9417", "--time-limit", "1s");
    assertThat(plan.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(plan.err()).contains("There is no order CD-9417.");
  }

  @Test
  void expectedDeliveriesAreTakenInWholeFromAFile() throws IOException {
    Path file = folder.resolve("deliveries.csv");
    String row = "AV-1;K001;1.12.2026;IPE-80-S235;6000;2\n";
    String head = "Livrare;Furnizor;Așteptată;Articol;Lungime (mm);Bucăți\n";
    Files.writeString(file, head + row + row.replace("IPE-80-S235", "NO-SUCH-ITEM"));
    Said refused = onData("import", "deliveries", file.toString(), "--yes");
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.out())
        .contains("line 2: it stays out with its delivery AV-1", "NO-SUCH-ITEM", "2 rejected.");
    Files.writeString(file, head + row + row);
    assertThat(onData("import", "deliveries", file.toString(), "--yes").out())
        .contains("Taken in: 2 rows.");
    Files.writeString(file, head + row);
    assertThat(onData("import", "deliveries", file.toString(), "--yes").out())
        .contains("delivery AV-1 is there already with other lines.");
  }

  @Test
  void aCodeThatStandsTwiceIsSaidAndTheOtherRowsComeIn() throws IOException {
    Path file = folder.resolve("twice.csv");
    Files.writeString(file, "Cod client;Denumire\nK701;a\nK702;b\nK701;c\n");
    Said said = onData("import", "customers", file.toString(), "--yes");
    assertThat(said.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(said.out())
        .contains("line 2: the code K701 stands in line 4 too.")
        .contains("line 4: the code K701 stands in line 2 too.")
        .contains("1 new, 0 changed, 0 unchanged, 2 rejected.")
        .contains("Taken in: 1 row.", "Stayed out: 2 rows. Correct the file");
    Files.writeString(file, "Cod client;Denumire\nK701;a\nK702;altul\n");
    Said again = onData("import", "customers", file.toString(), "--yes");
    assertThat(again.exit()).isZero();
    assertThat(again.out())
        .containsPattern("line 3: (Denumire|Name): \"b\" becomes \"altul\"")
        .contains("1 new, 1 changed, 0 unchanged, 0 rejected.");
  }

  @Test
  void rowsLikeThoseOfAnEarlierFileAreAskedAbout() throws IOException {
    Path file = folder.resolve("repeated.csv");
    String stock = "Articol;Lungime;Buc;Raft\nIPE-80-S235;3210;1;A01\nIPE-80-S235;3211;1;A01\n";
    Files.writeString(file, stock + "NICIUNDE;3212;1;A01\n");
    assertThat(onData("import", "stock", file.toString(), "--yes").exit())
        .isEqualTo(ExitCode.REFUSED);
    Files.writeString(file, stock + "IPE-80-S235;3212;1;A01\n");
    Said asked = onData("import", "stock", file.toString(), "--yes");
    assertThat(asked.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(asked.out()).contains("2 rows like those of repeated.csv", "--repeats=leave-out");
    Said answered = onData("import", "stock", file.toString(), "--yes", "--repeats", "leave-out");
    assertThat(answered.exit()).as(answered.out()).isZero();
    assertThat(answered.out()).contains("1 new, 0 changed, 2 unchanged", "Taken in: 1 row.");
    assertThat(onData("import", "stock", file.toString(), "--repeats", "x").exit())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatIsNoFileIsRefusedAtOnceInASentence() throws Exception {
    List<Path> none = new ArrayList<>(List.of(folder));
    Path pipe = folder.resolve("orders.pipe");
    if (Files.isExecutable(Path.of("/usr/bin/mkfifo"))) {
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
      none.addAll(List.of(pipe, Path.of("/dev/zero")));
    }
    for (Path each : none) {
      Said said = onData("import", "orders", each.toString());
      assertThat(said.exit()).isEqualTo(ExitCode.REFUSED);
      assertThat(said.out()).contains("It is no ordinary file");
    }
  }

  @Test
  void whatAFileSaysSteersNoTerminal() throws IOException {
    Path file = folder.resolve("steering.csv");
    Files.writeString(
        file, "Cod;Denumire\u001b[2J\u009b;Nume\nK1;\u001b]0;gone\u0007\nK\u202e2;a;b\n");
    Said said = onData("import", "customers", file.toString());
    assertThat(said.exit()).isEqualTo(ExitCode.REFUSED);
    String sentence = "\u001b[31mred\u0007";
    Said usage = onData("import", sentence, "x.csv");
    assertThat(said.out() + said.err() + usage.out() + usage.err())
        .contains("red")
        .doesNotContain("\u001b", "\u009b", "\u0007", "\u202e");
  }

  @Test
  void aLineOfAControlCharacterHidesNoLaterRow() throws IOException {
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      Path file = folder.resolve("control-" + charset + ".csv");
      Files.writeString(file, "\uFEFFCod;Denumire\nK801;a\n\u0001\nK802;b\nK803;c\n", charset);
      Said said = onData("import", "customers", file.toString());
      assertThat(said.exit()).isEqualTo(ExitCode.REFUSED);
      assertThat(said.out()).contains("3 new, 0 changed, 0 unchanged, 1 rejected.");
    }
  }

  @Test
  void tortureSaysWhatItDidAndKeepsOutOfAFolderThatIsUsed() {
    Path own = folder.resolve("torture");
    Said torture = kerf("torture", "--rounds", "1", "--seed", "7", "--folder", own.toString());
    assertThat(torture.err()).isEmpty();
    assertThat(torture.exit()).as(torture.out()).isZero();
    assertThat(torture.lastLine())
        .matches("Killed 1 times, \\d+ bookings acknowledged, seed 7: none was lost, .*");
    Said again = kerf("torture", "--rounds", "1", "--folder", own.toString());
    assertThat(again.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(again.err()).contains("is not empty").contains("(K501)");
  }
}
