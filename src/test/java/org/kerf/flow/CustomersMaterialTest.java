package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportTrial;
import org.kerf.flow.imports.RowFault;
import org.kerf.flow.planning.PlanCuts;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.model.unit.UnitLine;

/** Material that belongs to a customer, as files bring it in. */
class CustomersMaterialTest extends ImportTrial {

  @Test
  void aCustomersOwnMaterialIsCutForHimAndForNobodyElse() throws Exception {
    take(
        ImportKind.STOCK,
        "stock.csv",
        STOCK
            + ";IPE200;legătură;6000;2;A03;\n"
            + ";IPE200;legătură;12000;3;A03;K1\n"
            + ";IPE200;legătură;9000;4;A03;K2\n");
    take(
        ImportKind.ORDERS,
        "orders.csv",
        ORDERS + "C-1;K1;+1;IPE200;1200;5;a;K1\n" + "C-1;K1;+1;IPE200;900;5;b;\n");
    CutOrder order =
        shop.reading.of(tx -> shop.repositories.orders().byNumber(tx, "C-1").orElseThrow());
    var problem = planCuts().problem(shop.saw.id(), List.of(order.id()));
    assertThat(problem.items()).hasSize(2);
    assertThat(problem.items().getFirst().demands()).hasSize(1);
    assertThat(problem.items().getFirst().stock()).extracting(c -> c.count()).containsExactly(3);
    assertThat(problem.items().getLast().stock()).extracting(c -> c.count()).containsExactly(2);
    Item item = shop.item;
    assertThat(problem.items()).extracting(i -> i.item()).containsOnly(item.id());
  }

  @Test
  void aCustomersMaterialIsNotAddedToOurs() throws Exception {
    take(
        ImportKind.STOCK,
        "stock.csv",
        STOCK
            + ";IPE200;legătură;6000;2;A03;\n"
            + ";IPE200;legătură;6000;3;A03;K1\n"
            + ";IPE200;rest;2500;1;A03;K1\n"
            + ";IPE200;rest;2600;1;A03;\n");
    List<LengthClass> classes =
        shop.reading.of(tx -> shop.repositories.stock().lengthClasses(tx, StockFilter.ALL, "", 10));
    assertThat(classes)
        .extracting(each -> each.ownerName() + " " + each.remnants() + " " + each.onHand())
        .containsExactly(
            " false 2", " true 1", "Construct Țigla SRL false 3", "Construct Țigla SRL true 1");
    assertThat(
            shop
                .reading
                .of(
                    tx ->
                        shop.repositories
                            .stock()
                            .unitsOf(tx, StockFilter.ALL, classes.getLast(), 10))
                .stream()
                .map(UnitLine::itemAndOwner))
        .containsExactly(classes.getLast().item().name() + " · Construct Țigla SRL");
    var byItem = Sorting.ascending(ClassColumn.ITEM);
    List<LengthClass> again = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      Optional<LengthClass> after =
          again.isEmpty() ? Optional.empty() : Optional.of(again.getLast());
      again.addAll(
          shop.reading.of(
              tx ->
                  shop.repositories.stock().lengthClasses(tx, StockFilter.ALL, byItem, after, 1)));
    }
    assertThat(again).containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void aRenamedCustomersStockAndOrdersShowHisNewNameAndAreFoundByIt() throws Exception {
    take(ImportKind.STOCK, "stock.csv", STOCK + ";IPE200;legătură;6000;2;A03;K1\n");
    take(ImportKind.ORDERS, "orders.csv", ORDERS + "C-1;K1;+1;IPE200;1200;5;a;K1\n");
    take(ImportKind.CUSTOMERS, "customers.csv", "Cod;Denumire\nK1;Oțel Făgăraș SA\n");
    shop.reading.of(
        tx -> {
          assertThat(shop.repositories.stock().lengthClasses(tx, StockFilter.ALL, "", 10))
              .extracting(LengthClass::ownerName)
              .containsExactly("Oțel Făgăraș SA");
          assertThat(shop.repositories.orders().byNumber(tx, "C-1").map(CutOrder::customerName))
              .contains("Oțel Făgăraș SA");
          assertThat(orders(tx, "fagaras")).containsExactly("C-1");
          assertThat(orders(tx, "k1")).containsExactly("C-1");
          assertThat(orders(tx, "c-1")).containsExactly("C-1");
          assertThat(orders(tx, "Țigla")).isEmpty();
          return true;
        });
  }

  /** Orders found in their list and in the search of everything. */
  private List<String> orders(Tx tx, String text) {
    List<String> listed =
        shop
            .repositories
            .orders()
            .summaries(tx, OrderState.OPEN, text, Optional.empty(), 10)
            .stream()
            .map(summary -> summary.order().number())
            .toList();
    assertThat(shop.repositories.orders().search(tx, text, 10))
        .extracting(CutOrder::number)
        .containsExactlyElementsOf(listed);
    return listed;
  }

  @Test
  void twoCustomersOfOneNameHaveALengthClassEach() throws Exception {
    take(ImportKind.CUSTOMERS, "customers.csv", "Cod;Denumire\nK2;Construct Țigla SRL\n");
    take(
        ImportKind.STOCK,
        "stock.csv",
        STOCK
            + ";IPE200;legătură;6000;2;A03;K1\n"
            + ";IPE200;legătură;6000;5;A03;K2\n"
            + ";IPE200;legătură;9000;4;A03;K1\n");
    for (ClassColumn column : ClassColumn.values()) {
      List<LengthClass> all = paged(Sorting.descending(column));
      assertThat(all).extracting(LengthClass::onHand).containsExactlyInAnyOrder(2, 5, 4);
      assertThat(all).extracting(LengthClass::owner).doesNotContain(Owner.ours());
    }
  }

  private List<LengthClass> paged(Sorting<ClassColumn> by) throws StationFault {
    List<LengthClass> all = new ArrayList<>();
    List<LengthClass> page;
    do {
      Optional<LengthClass> after = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
      page =
          shop.reading.of(
              tx -> shop.repositories.stock().lengthClasses(tx, StockFilter.ALL, by, after, 1));
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  @Test
  void materialOfACustomerThatNobodyKnowsKeepsTheFileOut() throws Exception {
    var preview = ready(ImportKind.ORDERS, "o.csv", ORDERS + "C-1;K1;+1;IPE200;1200;5;a;K9\n");
    assertThat(preview.lines().getFirst().verdict())
        .isEqualTo(new RowFault.Unknown(RowFault.Named.CUSTOMER, "K9"));
  }

  private PlanCuts planCuts() {
    return new PlanCuts(
        shop.reading,
        shop.repositories,
        (problem, limits, watcher) -> {
          throw new AssertionError("nobody plans here");
        },
        shop.booking);
  }
}
