package org.kerf.flow.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.facts.FileFact;
import org.kerf.flow.facts.ImportKind;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.UserFact;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Money;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.PartyFact;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.ItemContent;

class ImportFactsTest extends ImportTrial {

  private static final int MOST_BYTES = 400;

  @Test
  void whatAFileChangesOfAnItemIsToldWithWhatItWas() throws Exception {
    String heads = "Cod;Denumire;Preț (lei/m)\n";
    take(ImportKind.ITEMS, "items.csv", heads + "X9;Bară;10\nX8;Bară;10\n");
    assertThat(facts()).last().isInstanceOf(FileFact.FileImported.class);
    assertThat(itemChange().before()).isEmpty();
    take(ImportKind.ITEMS, "items.csv", heads + "X9;Bară;10\nX8;Bară;12,50\n");
    assertThat(itemChange().now().pricePerMetre()).isEqualTo(Money.ofBani(1_250));
    assertThat(itemChange().before().map(ItemContent::pricePerMetre)).contains(Money.ofBani(1_000));
    assertThat(itemChange().now().code()).isEqualTo("X8");
    int told = facts().size();
    take(ImportKind.ITEMS, "items.csv", heads + "X9;Bară;10\nX8;Bară;12,50\n");
    assertThat(facts()).as("only that a file was taken in").hasSize(told + 1);
  }

  @Test
  void whatAFileSavesOfAnyMasterDataIsTold() throws Exception {
    Map<ImportKind, String> files =
        Map.of(
            ImportKind.CUSTOMERS, "Cod;Denumire;CIF\nX;a;RO1\n",
            ImportKind.HEATS, "Șarjă;Calitate\nX;a\n",
            ImportKind.PLACES, "Cod;Denumire\nX;a\n",
            ImportKind.SAWS,
                """
                Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm)
                X;1;1;1;3
                """);
    for (Map.Entry<ImportKind, String> file : files.entrySet()) {
      take(file.getKey(), "f.csv", file.getValue());
      String name =
          switch (beforeLast()) {
            case PartyFact.PartySaved party -> party.party().now().code();
            case StockFact.HeatSaved heat -> heat.heat().now().number();
            case StockFact.LocationSaved location -> location.location().now().name();
            case SawFact.SawSaved saw -> saw.saw().now().name();
            default -> "nothing";
          };
      assertThat(name).as(file.getKey().name()).isEqualTo("X");
    }
    for (JournalEntry entry : entries()) {
      assertThat(entry.stored().details().length()).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void aUserOfAFileIsAddedOrHasAnotherRole() throws Exception {
    take(ImportKind.USERS, "u.csv", "Utilizator;Nume;Rol\na;Ion Pop;operator\n");
    assertThat(beforeLast()).isInstanceOf(UserFact.UserAdded.class);
    take(ImportKind.USERS, "u.csv", "Utilizator;Nume;Rol\na;Ion Pop;admin\n");
    var changed = (UserFact.UserChanged) beforeLast();
    assertThat(changed.renamed()).isFalse();
    assertThat(changed.role()).isEqualTo(Change.ifAny(Role.OPERATOR, Role.ADMINISTRATOR));
    assertThat(entries())
        .as("names of persons stand in their table alone")
        .noneMatch(entry -> entry.stored().details().contains("Ion Pop"));
  }

  private Change<ItemContent> itemChange() throws StationFault {
    return ((StockFact.ItemSaved) beforeLast()).item();
  }

  /** The last fact of a part of a file is that it was taken in. */
  private Fact beforeLast() throws StationFault {
    List<Fact> all = facts();
    return all.get(all.size() - 2);
  }

  private List<Fact> facts() throws StationFault {
    return entries().stream().map(JournalEntry::fact).toList();
  }

  private List<JournalEntry> entries() throws StationFault {
    return shop.reading.of(tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000));
  }
}
