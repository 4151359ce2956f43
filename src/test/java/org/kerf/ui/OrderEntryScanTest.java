package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.stock.StockPages;

/** What is scanned while somebody types an order opens what was scanned, and fills no cell. */
class OrderEntryScanTest {

  @Test
  void aScanFillsNoCell(@TempDir Path folder) throws Exception {
    try (var demo = new DemoStation(folder);
        var window =
            new OfficeWindow(
                demo,
                context ->
                    Stream.of(new OrdersPages(context).specs(), new StockPages(context).specs())
                        .flatMap(List::stream)
                        .toList())) {
      window.open("new-order", "");
      fx(
          () -> {
            window.find("#entry-due", TextField.class).requestFocus();
            return true;
          });
      window.type("+3");
      window.press(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
      var scanner = new TypedScanner(window.stage);
      TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
      String code =
          demo.useCases
              .reading()
              .of(tx -> demo.useCases.repositories().stock().search(tx, "R01", 1))
              .getFirst()
              .unit()
              .code()
              .text();
      scanner.scan(code, KeyCode.ENTER);
      window.settle();
      assertThat(window.shell.currentPage().orElseThrow().titleProperty().get())
          .contains(code.substring(0, 3));
      window.press("Alt+Left");
      assertThat(window.find("#entry-due", TextField.class).getText()).isEqualTo("+3");
      assertThat(window.find("#entry-item", TextField.class).getText()).isEmpty();
    }
  }
}
