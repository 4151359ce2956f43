package org.kerf;

import static org.kerf.Library.BARCODE_DRAWING;
import static org.kerf.Library.BARCODE_READING;
import static org.kerf.Library.CSV;
import static org.kerf.Library.JSON;
import static org.kerf.Library.PDFBOX;
import static org.kerf.Library.POSTGRES;
import static org.kerf.Library.SERIAL;
import static org.kerf.Library.SOCKETS;
import static org.kerf.Library.SPOOLER;
import static org.kerf.Library.SQL;
import static org.kerf.Library.STORE_FILE;
import static org.kerf.Library.WORKBOOKS;
import static org.kerf.RoomRows.feature;
import static org.kerf.RoomRows.interfacesAndModel;
import static org.kerf.RoomRows.room;
import static org.kerf.RoomRows.store;

import java.util.List;
import java.util.stream.Stream;

/** What connects to printers, scanners, files and other programs. */
final class EdgeRooms {

  private EdgeRooms() {}

  static List<Room> rows() {
    return Stream.of(labels(), edges(), tables(), printouts()).flatMap(List::stream).toList();
  }

  private static List<Room> labels() {
    String words = "stock's and cutting's words arrive as finished texts";
    return List.of(
        room(
            "labels",
            words,
            "kernel",
            "labels.model",
            "labels.layout",
            "labels.zpl",
            "labels.raster",
            "labels.pdf",
            "labels.template",
            "labels.check",
            "labels.device"),
        room("labels.model", words, "kernel"),
        room(
                "labels.layout",
                "shared by printer and screen; what a GS1 code may say is one table, whoever writes"
                    + " or reads it",
                "kernel",
                "labels.model",
                "scanning.gs1")
            .with(BARCODE_DRAWING),
        room(
            "labels.zpl",
            "a printer language, no device",
            "kernel",
            "labels.model",
            "labels.layout"),
        room(
                "labels.raster",
                "a picture, no printer language",
                "kernel",
                "labels.model",
                "labels.layout")
            .with(BARCODE_DRAWING),
        room(
                "labels.pdf",
                "a document, no printer language",
                "kernel",
                "labels.model",
                "labels.layout")
            .with(PDFBOX),
        room(
                "labels.template",
                "reads files; the only JSON here",
                "kernel",
                "labels.model",
                "labels.layout")
            .with(JSON),
        room(
                "labels.check",
                "reads back what the writer wrote, so it shares no code with it",
                "kernel",
                "labels.model")
            .with(BARCODE_READING, BARCODE_DRAWING),
        room(
                "labels.device",
                "carries bytes to printers, whatever they mean",
                "kernel",
                "files",
                "labels.model")
            .with(SOCKETS, SERIAL, SPOOLER),
        store("labels"));
  }

  private static List<Room> edges() {
    return Stream.of(
            List.of(
                room(
                    "scanning",
                    "turns keystrokes into scans, not into use cases",
                    "kernel",
                    "scanning.model"),
                room("scanning.model", "keys and scans", "kernel"),
                room("scanning.gs1", "reads barcodes of trade, whoever scanned them", "kernel"),
                room(
                        "scanning.device",
                        "talks to scanners only",
                        "kernel",
                        "scanning",
                        "scanning.model")
                    .with(SERIAL)),
            feature(
                "erp",
                "carries documents to and from the ERP at its own pace",
                "journal",
                "journal.model",
                "stock.model..",
                "cutting.model..",
                "shipping.model"),
            List.of(
                room(
                        "erp.csv",
                        "reads tables; whether an item exists is asked by the import",
                        "kernel",
                        "erp.csv.cell",
                        "erp.csv.file")
                    .with(CSV),
                room(
                    "sync",
                    "carries facts to the centre at its own pace, whatever they say",
                    "kernel",
                    "sync.model"),
                room("sync.model", "what station and centre say to each other", "kernel"),
                room(
                        "sync.postgres",
                        "the centre as it is: PostgreSQL, by its functions",
                        "kernel",
                        "sync",
                        "sync.model")
                    .with(SQL, STORE_FILE, POSTGRES),
                store("sync", "sync.model")),
            interfacesAndModel(
                "notify", "reads the journal at its own pace", "journal", "journal.model"),
            List.of(
                store("notify", "journal", "journal.model", "journal.codec"),
                room(
                    "backup", "copies the store as a whole", "kernel", "journal", "journal.model")),
            List.of(
                room(
                    "printout",
                    "draws documents of values it is given",
                    "kernel",
                    "printout.drawing")))
        .flatMap(List::stream)
        .toList();
  }

  /** The rooms of the reader of tables. */
  private static List<Room> tables() {
    return List.of(
        room("erp.csv.cell", "what a cell means, whatever table it is in", "kernel"),
        room("erp.csv.file", "how a file is written, whatever it says", "kernel", "erp.csv.cell")
            .with(CSV, WORKBOOKS),
        room(
            "erp.csv.sheet",
            "which tables there are; whether an item exists is asked by the import",
            "kernel",
            "stock.model.item.LengthUnit",
            "identity.model.Role",
            "labels.model.LabelPrinter",
            "labels.model.PrinterAddress",
            "erp.csv.cell"));
  }

  /** The rooms of the printouts: one for each document, over what they are drawn with. */
  private static List<Room> printouts() {
    return List.of(
        room(
                "printout.drawing",
                "draws whatever it is given; with labels.pdf the only room for PDFBox",
                "kernel",
                "files",
                "stock.model..")
            .with(PDFBOX, BARCODE_DRAWING),
        room(
            "printout.plan",
            "the cutting plan, of values it is given",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model..",
            "printout.drawing"),
        room(
            "printout.stock",
            "the stock list, of values it is given",
            "kernel",
            "party.model..",
            "stock.model..",
            "printout.drawing"),
        room(
            "printout.genealogy",
            "where material came from and what became of it, of values it is given",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model..",
            "printout.drawing"),
        room(
            "printout.order",
            "the order, of values it is given",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model..",
            "printout.drawing"));
  }
}
