package org.kerf.ui.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.identity.model.Role;
import org.kerf.kernel.EntityId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;
import org.kerf.ui.masterdata.MasterDataPages;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.shell.Group;
import org.kerf.ui.stock.StockPages;

/** From a heat to the orders and back, by keyboard, as a picture, a list and on paper. */
class GenealogyScreenTest {

  @TempDir Path folder;

  private static OfficeWindow window(DemoStation station) throws Exception {
    return new OfficeWindow(
        station,
        context ->
            Stream.of(
                    new GenealogyPages(context).specs(),
                    new StockPages(context).specs(),
                    new OrdersPages(context).specs(),
                    new MasterDataPages(context).specs(Group.STOCK))
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void isPicturedOfHeatUnitAndOrder() throws Exception {
    try (var station = SawMorning.station(folder);
        var window = window(station)) {
      TraceLine piece = cutPiece(station);
      open(window, piece.heat().orElseThrow().id());
      window.mainPictures("genealogy-heat");
      open(window, piece.id());
      window.picture("genealogy-piece");
      open(window, piece.parent().orElseThrow());
      window.picture("genealogy-bar");
      open(window, piece.order().orElseThrow().id());
      window.picture("genealogy-order");
      window.picture("genealogy-order-small", 1024, 700);
      window.open("genealogy", "unit:00000000-0000-0000-0000-000000000000");
      window.picture("genealogy-unknown");
    }
  }

  @Test
  void keyboardWalksFromThePieceToItsHeatItsOrderAndTheirPages() throws Exception {
    try (var station = SawMorning.station(folder);
        var window = window(station)) {
      TraceLine piece = cutPiece(station);
      window.open("unit", piece.code().text());
      window.press("Ctrl+G");
      assertThat(title(window)).contains(piece.code().spaced());
      window.press(KeyCode.RIGHT, KeyCode.ENTER);
      assertThat(title(window)).contains(piece.order().orElseThrow().number());
      window.press(KeyCode.F2);
      assertThat(title(window)).isEqualTo(piece.order().orElseThrow().number());
      window.press("Ctrl+G");
      assertThat(title(window)).contains(piece.order().orElseThrow().number());
      window.press(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
      assertThat(fx(() -> window.stage.getScene().getFocusOwner().getId()))
          .startsWith("genealogy-supplier");
    }
  }

  @Test
  void whatEachPieceIsOfIsSavedAsAFileAndPrinted() throws Exception {
    try (var station = SawMorning.station(folder);
        var window = window(station)) {
      TraceLine piece = cutPiece(station);
      open(window, piece.heat().orElseThrow().id());
      window.press(KeyCode.F9);
      window.settle();
      Path paper = only(window.context.view().outputs().papers());
      String printed = text(paper);
      assertThat(printed)
          .contains(piece.code().spaced())
          .contains(piece.heat().orElseThrow().number())
          .contains(piece.heat().orElseThrow().certificate())
          .contains(piece.order().orElseThrow().number());
      window.press("Ctrl+Shift+E");
      window.settle();
      assertThat(Files.readString(only(window.context.view().outputs().lists())))
          .contains(piece.code().text().substring(0, 3))
          .contains(piece.order().orElseThrow().customerName());
    }
  }

  @Test
  void pieceThatWasTakenBackIsInNoChain() throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      var taken = morning.cuts.getLast();
      CutPiece piece =
          station
              .useCases
              .reading()
              .of(tx -> station.useCases.repositories().runs().pieceOf(tx, taken.id()))
              .orElseThrow();
      assertThat(children(station, piece)).extracting(TraceLine::id).contains(piece.unit());
      station
          .useCases
          .undoDocument()
          .run(station.command(Role.SUPERVISOR), taken.id(), "greșit", Optional.empty());
      assertThat(children(station, piece)).extracting(TraceLine::id).doesNotContain(piece.unit());
    }
  }

  private static List<TraceLine> children(DemoStation station, CutPiece piece) throws Exception {
    return station
        .useCases
        .reading()
        .of(
            tx -> {
              UnitLine unit =
                  station.useCases.repositories().stock().line(tx, piece.unit()).orElseThrow();
              return station
                  .useCases
                  .traces()
                  .children(tx, List.of(unit.unit().parent().orElseThrow()), 100);
            });
  }

  /** A piece of a bar whose heat is known. */
  private static TraceLine cutPiece(DemoStation station) throws Exception {
    var morning = SawMorning.worked();
    return station
        .useCases
        .reading()
        .of(
            tx ->
                Stream.concat(morning.earlierCuts.stream(), morning.cuts.stream())
                    .map(cut -> station.useCases.repositories().runs().pieceOf(tx, cut.id()))
                    .flatMap(Optional::stream)
                    .flatMap(
                        piece ->
                            station.useCases.traces().units(tx, List.of(piece.unit())).stream())
                    .filter(line -> line.heat().isPresent() && line.order().isPresent())
                    .findFirst()
                    .orElseThrow());
  }

  private static void open(OfficeWindow window, EntityId id) throws Exception {
    window.open("genealogy", id.subject().text());
  }

  private static String title(OfficeWindow window) {
    return fx(() -> window.shell.currentPage().orElseThrow().titleProperty().get());
  }

  private static Path only(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static String text(Path pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
    }
  }
}
