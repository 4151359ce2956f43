package org.kerf.ui;

import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.moving.MovingPages;
import org.kerf.ui.stock.StockPages;

/** The demo warehouse with the page that moves units and gives them out, and what becomes of it. */
final class MovingWindow implements AutoCloseable {

  final DemoStation demo;
  final OfficeWindow window;

  MovingWindow(Path folder) throws Exception {
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo,
            context ->
                Stream.of(new StockPages(context).specs(), new MovingPages(context).specs())
                    .flatMap(List::stream)
                    .toList());
    window.open("moving", "");
  }

  @Override
  public void close() {
    window.close();
    demo.close();
  }

  /** Bars and bundles of which some can be had. */
  List<StockUnit> available(Predicate<StockUnit> wanted) throws StationFault {
    return demo
        .useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().search(tx, "B01", 200))
        .stream()
        .map(line -> line.unit())
        .filter(unit -> unit.available() > 0)
        .filter(wanted)
        .toList();
  }

  StockUnit now(StockUnit unit) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().unit(tx, unit.id()).orElseThrow());
  }

  /** Where none of these lies. */
  Location elsewhere(List<StockUnit> all) throws StationFault {
    return demo
        .useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().locations(tx))
        .stream()
        .filter(
            location ->
                all.stream()
                    .noneMatch(unit -> unit.location().filter(location.id()::equals).isPresent()))
        .findFirst()
        .orElseThrow();
  }

  String words(String id) {
    return fx(() -> window.find("#" + id, Label.class).getText());
  }

  /** The id of what has the focus. */
  String focused() {
    return fx(
        () -> {
          Node owner = window.stage.getScene().getFocusOwner();
          return owner == null ? "" : String.valueOf(owner.getId());
        });
  }
}
