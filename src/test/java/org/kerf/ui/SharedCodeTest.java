package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.SharedCode;
import org.kerf.kernel.ShortCode;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.search.StationSearch;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kerf.ui.stock.StockPages;

/** A code that two units have asks which of them is meant, instead of taking the first. */
class SharedCodeTest {

  @TempDir Path folder;
  private DemoStation station;
  private OfficeWindow window;
  private TypedScanner scanner;
  private ShortCode code;
  private StockUnit one;
  private StockUnit other;

  @BeforeEach
  void giveTwoUnitsOneCode() throws Exception {
    station = SawMorning.station(folder);
    SawMorning morning = SawMorning.worked();
    one = morning.remnants.getFirst();
    other = morning.remnants.getLast();
    code = one.code();
    SharedCode.give(folder, "stock_unit", other.code(), code);
    window = new OfficeWindow(station, context -> new StockPages(context).specs());
    scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
  }

  @AfterEach
  void close() {
    window.close();
    station.close();
  }

  @Test
  void aScanAsksWhichOfTheTwoAndOpensTheOneThatIsPicked() throws Exception {
    scanner.scan(code.text(), KeyCode.ENTER);
    waitFor(() -> hits().getItems().size() == 2);
    Label question = (Label) window.find("#palette-question");
    assertThat(question.isVisible()).isTrue();
    assertThat(question.getText()).contains(code.spaced().replace(' ', '\u00A0'));
    window.picture("scan-which");
    assertThat(hits().getItems()).extracting(Hit::detail).doesNotHaveDuplicates();
    window.press(KeyCode.DOWN, KeyCode.ENTER);
    window.settle();
    assertThat(shownLength()).isEqualTo(length(other));
    window.robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(question.isVisible()).as("only for a choice").isFalse();
  }

  @Test
  void escLeavesThePageAsItWas() throws Exception {
    window.open("stock", "");
    scanner.scan(code.text(), KeyCode.ENTER);
    waitFor(() -> hits().getItems().size() == 2);
    window.press(KeyCode.ESCAPE);
    assertThat(fx(window.shell::hasOverlay)).isFalse();
    assertThat(window.table()).isNotNull();
  }

  @Test
  void theSearchOffersBothAndOpensEither() throws Exception {
    var search = new WarehouseSearch(station.useCases.reading(), station.useCases.repositories());
    var view = window.context.view();
    List<Hit> hits = new ArrayList<>();
    for (SearchProvider provider :
        new StationSearch(search, view.texts(), view.navigation(), view::today).providers()) {
      hits.addAll(provider.find(code.text(), 6));
    }
    assertThat(hits).hasSize(2);
    List<String> lengths = new ArrayList<>();
    for (Hit hit : hits) {
      fx(
          () -> {
            hit.open().run();
            return true;
          });
      window.settle();
      lengths.add(shownLength());
    }
    assertThat(lengths).containsExactlyInAnyOrder(length(one), length(other));
  }

  @SuppressWarnings("unchecked") // The palette has one list, of hits.
  private ListView<Hit> hits() {
    return (ListView<Hit>) window.find("#palette-list");
  }

  private String length(StockUnit unit) {
    return window.texts.figures().length(unit.length());
  }

  /** The length that stands on the unit's page. */
  private String shownLength() {
    List<String> said =
        fx(
            () ->
                window.shell.currentPage().orElseThrow().lookupAll(".label").stream()
                    .map(each -> ((Label) each).getText())
                    .toList());
    return List.of(length(one), length(other)).stream()
        .filter(each -> said.stream().anyMatch(text -> text != null && text.contains(each)))
        .reduce((a, b) -> a + " and " + b)
        .orElse("none of them");
  }
}
