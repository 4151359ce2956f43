package org.kerf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditLine;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.wiring.StationPrograms;

/** A copy is put in a store's place: by the program, with nothing to delete by hand. */
class RestoreTest {

  @TempDir Path folder;
  private Path data;
  private Path copy;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void aStoreAndACopyOfYesterday() throws IOException {
    data = folder.resolve("data");
    copy = folder.resolve("yesterday.mv.db");
    assertThat(takeIn("A01", "--station", "X7").code()).isZero();
    Files.copy(data.resolve("kerf.mv.db"), copy);
    assertThat(takeIn("A02").code()).isZero();
  }

  private Run takeIn(String location, String... more) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(location + ".csv"),
            "Cod;Denumire;Zonă;Traseu\n" + location + ";Raft;raft;101\n");
    return kerf(
        Stream.concat(
                Stream.of("import", "places", file.toString(), "--yes", "--data", data.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Run kerf(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        new Kerf(StationPrograms.withKeysIn(folder.resolve("keys")))
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private List<AuditLine> audit() throws Exception {
    try (OpenStation station =
        StationPrograms.withKeysIn(folder.resolve("keys"))
            .stations()
            .openExisting(StoreChoice.in(data))) {
      return station
          .useCases()
          .reading()
          .of(tx -> station.useCases().audit().lines(tx, Long.MAX_VALUE, 9));
    }
  }

  @Test
  void aCopyPutThereByHandIsRefusedWithTheCommandThatTakesIt() throws Exception {
    Files.delete(data.resolve("kerf.mv.db"));
    Files.copy(copy, data.resolve("kerf.mv.db"));
    Run refused = kerf("check", "--data", data.toString());
    assertThat(refused.code()).isNotZero();
    assertThat(refused.err()).contains("kerf restore --data " + data);
    Run restored = kerf("restore", "--data", data.toString());
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).contains("formerly X7", "epoch 2");
    assertThat(kerf("check", "--data", data.toString()).code()).isZero();
  }

  @Test
  void aStoreThatIsGoneIsAskedForWithTheCommandThatBringsItBack() throws Exception {
    Files.delete(data.resolve("kerf.mv.db"));
    Run refused = kerf("check", "--data", data.toString());
    assertThat(refused.code()).isNotZero();
    assertThat(refused.err()).contains("kerf restore --data " + data + " --from");
    Run restored = kerf("restore", "--data", data.toString(), "--from", copy.toString());
    assertThat(restored.out()).contains("formerly X7", "epoch 2");
    assertThat(kerf("check", "--data", data.toString()).code()).isZero();
  }

  @Test
  void newCodesOfARestoredStoreAreNoneThatWerePrintedBefore() throws Exception {
    Run restored =
        kerf("restore", "--data", data.toString(), "--from", copy.toString(), "--station", "K2");
    assertThat(restored.out()).contains("K2", "formerly X7");
    assertThat(data.resolve("kerf.former.mv.db")).isRegularFile();
    assertThat(audit().getFirst().action()).isEqualTo("station.restored");
    assertThat(takeIn("A03").code()).isZero();
    List<String> codes = codes();
    assertThat(codes).hasSize(2);
    assertThat(codes.getFirst()).startsWith("LX7");
    assertThat(codes.getLast()).startsWith("LK2");
    assertThat(kerf("check", "--data", data.toString()).code()).isZero();
  }

  private List<String> codes() throws Exception {
    try (OpenStation station =
        StationPrograms.withKeysIn(folder.resolve("keys"))
            .stations()
            .openExisting(StoreChoice.in(data))) {
      return station
          .useCases()
          .reading()
          .of(
              tx ->
                  Stream.of("A01", "A02", "A03")
                      .flatMap(
                          name ->
                              station
                                  .useCases()
                                  .repositories()
                                  .stock()
                                  .locationByName(tx, name)
                                  .stream())
                      .map(place -> place.code().text())
                      .toList());
    }
  }

  @Test
  void aRestoreIsNotedAlsoInTheNameOfSomebodyWhoMayNot() throws Exception {
    Run restored =
        kerf("restore", "--data", data.toString(), "--from", copy.toString(), "--user", "Nobody");
    assertThat(restored.code()).isNotZero();
    assertThat(restored.err()).contains("The store is restored", "--user");
    AuditLine last = audit().getFirst();
    assertThat(last.action()).isEqualTo("station.restored");
    assertThat(last.user()).isEqualTo(ProgramUsers.TERMINAL.id());
  }

  @Test
  void whatCannotBeRestoredLeavesTheStoreAsItIs() throws Exception {
    byte[] before = Files.readAllBytes(data.resolve("kerf.mv.db"));
    Path foreign = Files.writeString(folder.resolve("notes.txt"), "no store at all");
    Run refused = kerf("restore", "--data", data.toString(), "--from", foreign.toString());
    assertThat(refused.code()).isNotZero();
    assertThat(refused.err()).contains(foreign.toString());
    Run same =
        kerf("restore", "--data", data.toString(), "--from", copy.toString(), "--station", "X7");
    assertThat(same.code()).isNotZero();
    assertThat(same.err()).contains("X7");
    assertThat(Files.readAllBytes(data.resolve("kerf.mv.db"))).isEqualTo(before);
    assertThat(kerf("check", "--data", data.toString()).code()).isZero();
  }

  @Test
  void charactersAreChosenForANewStoreOnly() throws Exception {
    Run other = takeIn("A04", "--station", "Q1");
    assertThat(other.code()).isNotZero();
    assertThat(other.err()).contains("X7", "--station");
    assertThat(takeIn("A05", "--station", "O0").err()).contains("O0");
  }
}
