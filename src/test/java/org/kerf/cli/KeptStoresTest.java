package org.kerf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.db.OwnerSql;
import org.kerf.files.OwnerOnly;
import org.kerf.flow.UseCases;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyMatch;
import org.kerf.query.RowSource;
import org.kerf.query.audit.AuditEntry;
import org.kerf.query.audit.AuditSource;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.StationPages;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.wiring.StationPrograms;

/**
 * The stores that earlier versions made open with today's program, whole. They are kept under
 * src/test/resources/stores and never made anew.
 */
class KeptStoresTest {

  private static final Path STORES = Path.of("src", "test", "resources", "stores");

  @TempDir Path folder;

  private static List<Path> stores() throws IOException {
    try (Stream<Path> entries = Files.list(STORES)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private Path copyOf(Path store) throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(store.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    // The repository keeps no modes.
    OwnerOnly.close(folder.resolve("data.key"));
    return folder.resolve("data");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void eachKeptStoreOpensAndChecksClean(Path store) throws IOException {
    Path data = copyOf(store);
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new Kerf(StationPrograms.usual())
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run("check", "--data", data.toString());
    assertThat(err.toString().lines()).allMatch(line -> line.startsWith("checked: "));
    assertThat(out.toString()).startsWith("The store is sound");
    assertThat(exit).isZero();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void eachFactIsReadAndHasASentenceInBothLanguages(Path store) throws IOException, StationFault {
    Path data = copyOf(store);
    FactCodec codec = StationFacts.codec();
    List<Texts> texts = Stream.of(Language.values()).map(StationPages::texts).toList();
    try (OpenStation station =
        StationPrograms.usual().stations().openExisting(StoreChoice.in(data))) {
      UseCases useCases = station.useCases();
      List<AuditLine> lines = lines(useCases);
      assertThat(lines).isNotEmpty();
      for (AuditLine line : lines) {
        Fact fact = useCases.reading().of(tx -> useCases.audit().fact(tx, line));
        assertThat(fact).as("%s", line).isNotInstanceOf(UnknownFact.class);
        StoredFact now = codec.write(fact);
        if (line.version() == now.version()) {
          assertThat(parsed(now.details())).isEqualTo(parsed(withoutEmptyTexts(line.details())));
        }
        for (Texts each : texts) {
          assertThat(each.of(FactSentences.of(fact))).as("%s", line).doesNotContain("[", "{");
        }
      }
    }
  }

  /** Early versions wrote the same details in another order. */
  private static JsonNode parsed(String details) throws IOException {
    return new JsonMapper().readTree(details);
  }

  /** Early versions wrote them. */
  private static String withoutEmptyTexts(String details) {
    return details.replaceAll("\"\\w+\":\"\",?", "").replace(",}", "}");
  }

  @Test
  void theSecondVersionsOrdersBarsAndSawAreAsTheyWereLeft() throws IOException, StationFault {
    Path data = copyOf(STORES.resolve("v2"));
    try (OpenStation station =
        StationPrograms.usual().stations().openExisting(StoreChoice.in(data))) {
      UseCases useCases = station.useCases();
      CutOrder order =
          useCases
              .reading()
              .of(tx -> useCases.repositories().orders().byNumber(tx, "CD-0418"))
              .orElseThrow();
      assertThat(order.code().text()).isEqualTo("D01000047H");
      assertThat(order.customerName()).isEqualTo("Balustrade Țărmure SRL");
      assertThat(order.state()).isEqualTo(OrderState.DONE);

      ShortCode code = ShortCode.parse("R010000CCV").orElseThrow();
      UnitLine bar =
          useCases
              .reading()
              .of(tx -> useCases.repositories().stock().lineByCode(tx, code))
              .orElseThrow();
      assertThat(bar.itemCode()).isEqualTo("UNP-120-S235");
      assertThat(bar.unit().length()).isEqualTo(Length.ofMillimetres(2_095));
      assertThat(bar.ownerName()).isEqualTo("Agroutilaje Întorsura SRL");

      var saw = useCases.reading().of(tx -> useCases.repositories().plans().saws(tx).getFirst());
      List<BarLine> onSaw =
          useCases
              .reading()
              .of(tx -> useCases.repositories().plans().queue(tx, saw.id(), BarState.ON_SAW, 10));
      assertThat(onSaw).hasSize(1);
    }
  }

  @Test
  void theSixthVersionsApprovedPlanWaitsAtTheSawWithItsBars() throws IOException, StationFault {
    Path data = copyOf(STORES.resolve("v6"));
    try (OpenStation station =
        StationPrograms.usual().stations().openExisting(StoreChoice.in(data))) {
      UseCases useCases = station.useCases();
      CutOrder angled =
          useCases
              .reading()
              .of(tx -> useCases.repositories().orders().byNumber(tx, "CD-0428"))
              .orElseThrow();
      assertThat(angled.state()).isEqualTo(OrderState.DONE);
      assertThat(angled.lines())
          .anySatisfy(line -> assertThat(line.ends().second()).isEqualTo(Angle.ofDegrees(45)));

      var saw = useCases.reading().of(tx -> useCases.repositories().plans().saws(tx).getFirst());
      List<BarLine> waiting =
          useCases
              .reading()
              .of(tx -> useCases.repositories().plans().queue(tx, saw.id(), BarState.TO_CUT, 10));
      assertThat(waiting).hasSize(6);
    }
  }

  @Test
  void theThirteenthVersionsCustomersHaveWhatWasTheirsByName() throws IOException, StationFault {
    Path data = copyOf(STORES.resolve("v13"));
    try (OpenStation station =
        StationPrograms.usual().stations().openExisting(StoreChoice.in(data))) {
      UseCases useCases = station.useCases();
      Party customer =
          useCases
              .reading()
              .of(tx -> useCases.repositories().parties().byCode(tx, "K007"))
              .orElseThrow();
      CutOrder order =
          useCases
              .reading()
              .of(tx -> useCases.repositories().orders().byNumber(tx, "CD-0426"))
              .orElseThrow();
      assertThat(order.customer()).isEqualTo(customer.id());
      assertThat(order.customerName()).isEqualTo("Agroutilaje Întorsura SRL");
      assertThat(order.lines().getLast().materialOf()).isEqualTo(new Owner.Of(customer.id()));
      assertThat(order.lines().getFirst().materialOf()).isEqualTo(Owner.ours());

      ShortCode code = ShortCode.parse("B0100002CG").orElseThrow();
      UnitLine bars =
          useCases
              .reading()
              .of(tx -> useCases.repositories().stock().lineByCode(tx, code))
              .orElseThrow();
      assertThat(bars.unit().owner()).isEqualTo(new Owner.Of(customer.id()));
      assertThat(bars.unit().reserved()).isEqualTo(2);
      PartyMatch twins =
          useCases.reading().of(tx -> useCases.repositories().parties().named(tx, "Gemenii SRL"));
      assertThat(twins).isEqualTo(new PartyMatch.Several(List.of("K011", "K012")));
    }
  }

  /** A migration makes nothing sound that was not: what was forged before it is found after it. */
  @Test
  void whatWasForgedBeforeTheChainHadAKeyIsFoundAfterwards() throws Exception {
    Path data = copyOf(STORES.resolve("v19"));
    Path key = folder.resolve("data.key");
    OwnerSql.execute(data, key, "UPDATE LEDGER.audit_line SET user_name = 'Altul' WHERE no = 5");
    var out = new StringWriter();
    int exit =
        new Kerf(StationPrograms.usual())
            .writingTo(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true))
            .run("check", "--data", data.toString());
    assertThat(out.toString()).contains("Audit line 5 was changed.");
    assertThat(exit).isEqualTo(ExitCode.REFUSED);
  }

  /** The migration and the facts' second version say the same of each document. */
  @Test
  void theTwentySecondVersionsDocumentsAreWhatTheirFactsSay() throws IOException, StationFault {
    Path data = copyOf(STORES.resolve("v22"));
    try (OpenStation station =
        StationPrograms.usual().stations().openExisting(StoreChoice.in(data))) {
      UseCases useCases = station.useCases();
      Set<DocumentKind> about = new HashSet<>();
      for (AuditLine line : lines(useCases)) {
        if (useCases.reading().of(tx -> useCases.audit().fact(tx, line))
            instanceof StockFact.MovementCompleted fact) {
          Document kept =
              useCases
                  .reading()
                  .of(tx -> useCases.repositories().ledger().document(tx, fact.id()))
                  .orElseThrow();
          assertThat(fact.whole(line.at(), line.user())).contains(kept);
          kept.subject().ifPresent(_ -> about.add(kept.kind()));
        }
      }
      assertThat(about)
          .containsExactlyInAnyOrder(
              SawDocuments.BAR_TO_SAW,
              SawDocuments.CUT,
              SawDocuments.BAR_CLOSED,
              SawDocuments.BAR_PUT_OFF,
              SawDocuments.BAR_REPLACED);
    }
  }

  @Test
  void theTwentySecondVersionsUsersAreNamedFromTheirTable() throws IOException, StationFault {
    Path data = copyOf(STORES.resolve("v22"));
    try (OpenStation station =
        StationPrograms.usual().stations().openExisting(StoreChoice.in(data))) {
      UseCases useCases = station.useCases();
      var lines =
          new AuditSource(useCases.reading(), useCases.audit(), useCases.users(), AuditFilter.NONE);
      Texts texts = StationPages.texts(Language.ENGLISH);
      assertThat(lines.first(20, RowSource.Order.NATURAL).rows())
          .extracting(row -> texts.of(FactSentences.of(row.fact(), row.names())))
          .contains(
              "User added: Maria Țăran-Pop · cutting operator",
              "User has another name: Maria Țăran-Pop",
              "User switched off: Maria Țăran-Pop");
      assertThat(lines.first(20, RowSource.Order.NATURAL).rows())
          .extracting(AuditEntry::user)
          .contains("Ștefan Țăranu", "Kerf");
    }
  }

  private static List<AuditLine> lines(UseCases useCases) throws StationFault {
    return useCases.reading().of(tx -> useCases.audit().lines(tx, Long.MAX_VALUE, 10_000));
  }

  @Test
  void theNineteenthVersionsReversalIsCalledSo() throws IOException, StationFault {
    Path data = copyOf(STORES.resolve("v19"));
    try (OpenStation station =
        StationPrograms.usual().stations().openExisting(StoreChoice.in(data))) {
      List<AuditLine> lines =
          station
              .useCases()
              .reading()
              .of(tx -> station.useCases().audit().lines(tx, Long.MAX_VALUE, 99));
      assertThat(lines).anyMatch(line -> line.action().equals("store.migrated"));
      assertThat(lines).anyMatch(line -> line.details().contains("\"kind\":\"REVERSAL\""));
      assertThat(lines).noneMatch(line -> line.details().contains("\"COUNTER\""));
    }
  }
}
