package org.kerf;

import static org.kerf.Library.BARCODE_DRAWING;
import static org.kerf.Library.BARCODE_READING;
import static org.kerf.Library.COMMAND_LINE;
import static org.kerf.Library.CSV;
import static org.kerf.Library.HIBERNATE;
import static org.kerf.Library.JAVAFX;
import static org.kerf.Library.JSON;
import static org.kerf.Library.OPTAPLANNER;
import static org.kerf.Library.PDFBOX;
import static org.kerf.Library.SERIAL;
import static org.kerf.Library.SOCKETS;
import static org.kerf.Library.SPOOLER;
import static org.kerf.Library.SQL;
import static org.kerf.Library.STORE_FILE;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may use whom: the table of docs/ARCHITECTURE.md, and the only place where it is changed. */
final class Rooms {

  /** Rows that wait for their folder. When the folder comes, the name goes from here. */
  static final Set<String> NOT_YET_BUILT =
      Set.of(
          "backup",
          "gateway",
          "scanning.device",
          "shipping",
          "shipping.model",
          "shipping.store",
          "sync");

  /** The features' public interfaces and models: what use cases and screens speak. */
  private static final Set<String> INTERFACES_AND_MODELS =
      Set.of(
          "kernel",
          "journal",
          "journal.model",
          "identity",
          "identity.model",
          "settings",
          "settings.model",
          "audit",
          "audit.model",
          "party",
          "party.model..",
          "stock",
          "stock.model..",
          "cutting",
          "cutting.model..",
          "shipping",
          "shipping.model",
          "labels",
          "labels.model",
          "scanning",
          "scanning.model",
          "notify",
          "notify.model",
          "erp",
          "erp.model",
          "erp.csv",
          "files");

  private static final String NO_STORE =
      "people's rooms ask flows and interfaces, never a store, a solver or a device";

  static final List<Room> TABLE =
      Stream.of(
              ground(),
              cuttingModel(),
              features(),
              labels(),
              edges(),
              queries(),
              commands(),
              people(),
              controls(),
              builders())
          .flatMap(List::stream)
          .toList();

  private Rooms() {}

  private static List<Room> ground() {
    return List.of(
        room("kernel", "measures and names that all speak: knows no feature and does no I/O"),
        room("files", "files of their owner alone: knows neither what is in them nor a feature"),
        room("verify", "checks the planner, so it shares nothing with it nor with the kernel"),
        room(
                "db",
                "starts the store for all features, so it knows none of them",
                "kernel",
                "files",
                "db.seal")
            .with(HIBERNATE, SQL, STORE_FILE, JSON),
        room("db.seal", "seals rows, whatever they mean").with(SQL, STORE_FILE));
  }

  /** The rooms of the model of cutting, each over those before it. */
  private static List<Room> cuttingModel() {
    return List.of(
        room(
            "cutting.model.geometry",
            "the arithmetic of a bar: knows no order and no plan",
            "kernel"),
        room(
            "cutting.model.order",
            "what is wanted, whoever plans it",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry"),
        room(
            "cutting.model.problem",
            "what a planner is asked, however it answers",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order"),
        room(
            "cutting.model.proposal",
            "nothing here is reserved yet: knows no approved plan",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order",
            "cutting.model.problem"),
        room(
            "cutting.model.plan",
            "what is approved, whichever bar lies on a saw",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order",
            "cutting.model.problem",
            "cutting.model.proposal"),
        room(
            "cutting.model.saw",
            "cuts what plans say, so plans know nothing of it",
            "kernel",
            "party.model..",
            "stock.model..",
            "cutting.model.geometry",
            "cutting.model.order",
            "cutting.model.problem",
            "cutting.model.proposal",
            "cutting.model.plan"));
  }

  private static List<Room> features() {
    return Stream.of(
            faceAndModel("journal", "carries what happened, whatever it was"),
            List.of(
                store("journal", "journal.codec", "db.seal"),
                room(
                        "journal.codec",
                        "one mechanism for all facts; which there are is passed in",
                        "kernel",
                        "journal.model")
                    .with(JSON)),
            feature("identity", "knows who works here, not what they do"),
            feature("settings", "keeps what is set, whatever it is; each feature declares its own"),
            faceAndModel(
                "audit", "records what was done by its facts, without knowing the features"),
            List.of(store("audit", "journal.model", "journal.codec", "db.seal")),
            feature("party", "says whom one deals with, not what about"),
            feature("stock", "stock is there before anybody orders or cuts", "party.model.."),
            feature(
                "cutting",
                "cuts what stock describes, by its models only",
                "party.model..",
                "stock.model.."),
            List.of(
                room(
                        "cutting.solver",
                        "can be exchanged behind the interface Planner: sees problems, not a store",
                        "kernel",
                        "cutting.model..",
                        "stock.model..")
                    .with(OPTAPLANNER),
                room(
                    "cutting.patterns",
                    "whole numbers in and out; knows no order, no saw, no library",
                    "kernel",
                    "cutting.model..")),
            feature(
                "shipping",
                "ships what stock describes, by its models only",
                "party.model..",
                "stock.model.."),
            List.of(
                room(
                    "scanning",
                    "turns keystrokes into scans, not into use cases",
                    "kernel",
                    "scanning.model"),
                room("scanning.model", "keys and scans", "kernel"),
                room("scanning.device", "talks to scanners only", "kernel", "scanning")
                    .with(SERIAL)))
        .flatMap(List::stream)
        .toList();
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
            "labels.template",
            "labels.check",
            "labels.device"),
        room("labels.model", words, "kernel"),
        room("labels.layout", "the common ground of printer and screen", "kernel", "labels.model")
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
                        "stock.model.LengthUnit",
                        "identity.model.Role")
                    .with(CSV),
                room(
                        "sync",
                        "carries facts to the centre at its own pace",
                        "kernel",
                        "journal",
                        "journal.model")
                    .with(SOCKETS, JSON, SQL)),
            faceAndModel("notify", "reads the journal at its own pace", "journal", "journal.model"),
            List.of(
                store("notify", "journal", "journal.model", "journal.codec"),
                room(
                    "backup", "copies the store as a whole", "kernel", "journal", "journal.model")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Room> commands() {
    return List.of(
        room("gateway", NO_STORE, and(INTERFACES_AND_MODELS, "flow..", "query..", "printout"))
            .with(SOCKETS, JSON),
        room(
                "cli",
                NO_STORE,
                and(INTERFACES_AND_MODELS, "flow..", "query..", "printout", "verify", "cli.local"))
            .with(COMMAND_LINE, JSON),
        room(
                "cli.local",
                "carries command lines between the owner's processes; knows no command",
                "kernel",
                "files")
            .with(SOCKETS));
  }

  /** Reading for people and programs: without JavaFX, past no store, in no language. */
  private static List<Room> queries() {
    return List.of(
        room("query", "how rows are asked for page by page, whatever they are", "kernel"),
        query("saw", "reads how the saws stand; what is booked there is a flow"),
        query("today", "reads the overview in one go, with the bars on the saws", "query.saw"),
        query("stock", "reads the stock and its movements, as lists and as records"),
        query("search", "reads what a code or a text names; which page shows it is the screen's"),
        query("planning", "reads a proposal with its names; how it is made is a flow"),
        query("sheets", "reads what is printed, in the form that printout draws", "printout"),
        query("orders", "reads orders, as a list and as records"),
        query("labels", "reads the labels' list; what prints them is a device"),
        query("audit", "reads the audit chain's list; what its facts mean is said elsewhere"),
        query("waste", "reads what was lost, and the bars behind it", "query.saw"));
  }

  private static Room query(String name, String reason, String... others) {
    return room(
        "query." + name, reason, and(and(INTERFACES_AND_MODELS, "flow..", "query"), others));
  }

  private static List<Room> people() {
    return List.of(
        room(
                "printout",
                "draws documents of values it is given; the only room for PDFBox",
                "kernel",
                "files",
                "party.model..",
                "stock.model..",
                "cutting.model..")
            .with(PDFBOX, BARCODE_DRAWING),
        room(
            "flow",
            "one class per use case, over repositories and models; owns the transaction",
            and(INTERFACES_AND_MODELS, "verify", "flow.facts")),
        room(
            "flow.facts",
            "lists all facts with their stored names; does no job",
            and(INTERFACES_AND_MODELS, "journal.codec", "flow.ImportKind")),
        room("ui", NO_STORE, and(INTERFACES_AND_MODELS, "flow..", "query..", "printout", "ui.."))
            .with(JAVAFX),
        room(
                "ui.shell",
                "the window around the pages; pages are passed in",
                "kernel",
                "ui",
                "ui.controls..",
                "ui.controls.notes",
                "ui.form",
                "ui.shell.palette",
                "ui.task",
                "ui.texts",
                "scanning",
                "scanning.model")
            .with(JAVAFX),
        room(
                "ui.shell.palette",
                "the search in front of the page; who is asked is passed in",
                "kernel",
                "ui.controls..",
                "ui.controls.notes",
                "ui.shell",
                "ui.task",
                "ui.texts")
            .with(JAVAFX),
        room(
                "ui.controls",
                "what pages are built from; knows no feature's words",
                "kernel",
                "stock.model..",
                "cutting.model..",
                "query",
                "ui.task",
                "ui.texts")
            .with(JAVAFX),
        room(
                "ui.controls.notes",
                "what the person is told in passing; knows no feature's words",
                "kernel",
                "ui.controls..",
                "ui.texts")
            .with(JAVAFX),
        room("ui.form", "what forms are made of; knows no feature's words", "kernel", "ui.texts")
            .with(JAVAFX),
        room("ui.task", "the way between the screen's thread and the workers", "kernel")
            .with(JAVAFX),
        room("ui.texts", "words and figures; knows no page", "kernel", "stock.model..")
            .with(JAVAFX));
  }

  /** What pages are built from: a page may be a table, no table knows a page. */
  private static List<Room> controls() {
    return List.of(
        control("page", "the shapes of pages, one of which is a table", "ui.controls.table"),
        control("table", "tables over queries; knows no page"),
        control("drawing", "bars and figures as they are drawn; knows no page"));
  }

  private static Room control(String name, String reason, String... others) {
    Set<String> base =
        Set.of(
            "kernel",
            "stock.model..",
            "cutting.model..",
            "query",
            "ui.controls",
            "ui.task",
            "ui.texts");
    return room("ui.controls." + name, reason, and(base, others)).with(JAVAFX);
  }

  private static List<Room> builders() {
    return List.of(
        new Room(
            "tools",
            Set.of(
                "kernel..",
                "verify..",
                "db..",
                "journal..",
                "identity..",
                "audit..",
                "settings..",
                "party..",
                "stock..",
                "cutting..",
                "shipping..",
                "labels..",
                "scanning..",
                "erp..",
                "sync..",
                "notify..",
                "backup..",
                "flow..",
                "query..",
                "printout..",
                "gateway..",
                "cli.."),
            EnumSet.complementOf(EnumSet.of(JAVAFX)),
            "simulators and proofs may reach everything but screens"),
        room(
                "tools.demo",
                "plays a day by the same use cases as people do, past no store and no screen",
                and(INTERFACES_AND_MODELS, "flow..", "query..", "printout", "cli", "verify"))
            .with(JSON),
        new Room(
            "wiring",
            Set.of("*"),
            EnumSet.allOf(Library.class),
            "builds the station by hand, so it knows everything and nothing knows it"),
        room("", "arguments, wiring, start; nothing else", "wiring", "cli", "kernel"));
  }

  /** A feature: its interfaces, its model, its store. */
  private static List<Room> feature(String name, String reason, String... others) {
    return Stream.concat(
            faceAndModel(name, reason, others).stream(), Stream.of(store(name, others)))
        .toList();
  }

  private static List<Room> faceAndModel(String name, String reason, String... others) {
    Set<String> base = and(Set.of("kernel"), others);
    return List.of(
        room(name, reason, and(base, name + ".model..")), room(name + ".model", reason, base));
  }

  private static Room store(String name, String... others) {
    Set<String> base = and(Set.of("kernel", "db", name, name + ".model.."), others);
    return room(name + ".store", "keeps what its own feature's interfaces declare", base)
        .with(HIBERNATE, SQL);
  }

  private static Room room(String name, String reason, String... uses) {
    return room(name, reason, Set.of(uses));
  }

  private static Room room(String name, String reason, Set<String> uses) {
    return new Room(name, uses, Set.of(), reason);
  }

  private static Set<String> and(Collection<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** The row that a package belongs to: the longest that holds it. */
  static Optional<Room> of(String packageName) {
    return TABLE.stream()
        .filter(room -> room.holds(packageName))
        .max(Comparator.comparingInt(room -> room.name().length()));
  }
}
