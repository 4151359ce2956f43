package org.kerf;

import static org.kerf.Library.COMMAND_LINE;
import static org.kerf.Library.JSON;
import static org.kerf.Library.SOCKETS;
import static org.kerf.RoomRows.INTERFACES_AND_MODELS;
import static org.kerf.RoomRows.NO_STORE;
import static org.kerf.RoomRows.and;
import static org.kerf.RoomRows.room;

import java.util.List;
import java.util.stream.Stream;

/** What is asked for and read, whoever asks: use cases, queries, and the terminal. */
final class UseCaseRooms {

  private UseCaseRooms() {}

  static List<Room> rows() {
    return Stream.of(flows(), queries(), commands(), terminal(), useCases(), requests(), records())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Room> flows() {
    return List.of(
        room(
            "flow",
            "all use cases, each made in a room of its own",
            and(INTERFACES_AND_MODELS, "flow..")),
        room(
            "flow.facts",
            "lists all facts with their stored names; does no job",
            and(INTERFACES_AND_MODELS, "journal.codec")));
  }

  /** Reading for people and programs: without JavaFX, past no store, in no language. */
  private static List<Room> queries() {
    return List.of(
        room("query", "how rows are asked for page by page, whatever they are", "kernel"),
        query("saw", "reads how the saws stand; what is booked there is a flow"),
        query("today", "reads the overview in one go, with the bars on the saws", "query.saw"),
        query("stock", "reads the stock and its movements, as lists and as records"),
        query("receiving", "reads expected deliveries, as a list and as records"),
        query("counting", "reads counts; of those that are blind nothing that the ledger has"),
        query("search", "reads what a code or a text names; which page shows it is the screen's"),
        query("planning", "reads a proposal with its names; how it is made is a flow"),
        query(
            "sheets",
            "reads what is printed, in the form that printout draws",
            "printout..",
            "query.genealogy"),
        query("genealogy", "follows material from the heat to the order and back"),
        query("masterdata", "reads master data as lists"),
        query("orders", "reads orders, as a list and as records"),
        query("labels", "reads the labels' list; what prints them is a device"),
        query("audit", "reads the audit chain's list; what its facts mean is said elsewhere"),
        query("waste", "reads what was lost, and the bars behind it", "query.saw"));
  }

  private static Room query(String name, String reason, String... others) {
    return room(
        "query." + name, reason, and(and(INTERFACES_AND_MODELS, "flow..", "query"), others));
  }

  private static List<Room> commands() {
    return List.of(
        room("gateway", NO_STORE, and(INTERFACES_AND_MODELS, "flow..", "query..", "printout.."))
            .with(SOCKETS, JSON),
        room("cli", NO_STORE, and(INTERFACES_AND_MODELS, "flow..", "cli..")).with(COMMAND_LINE),
        room(
                "cli.local",
                "carries command lines between the owner's processes; uses no command",
                "kernel",
                "files")
            .with(SOCKETS));
  }

  /** The rooms of the terminal: a command uses no other command. */
  private static List<Room> terminal() {
    return List.of(
        room(
                "cli.programs",
                "what commands start; wiring makes it",
                and(INTERFACES_AND_MODELS, "flow..", "sync", "sync.model", "cli.local"))
            .with(COMMAND_LINE),
        room(
                "cli.options",
                "options of several commands",
                and(INTERFACES_AND_MODELS, "flow..", "cli.programs", "cli.instance"))
            .with(COMMAND_LINE),
        room(
            "cli.output", "what commands write and end with", and(INTERFACES_AND_MODELS, "flow..")),
        room("cli.instance", "files without a store", "kernel", "cutting.model..", "verify")
            .with(JSON),
        room(
                "cli.plan",
                "plans and checks plans",
                and(
                    INTERFACES_AND_MODELS,
                    "cli.programs",
                    "cli.options",
                    "cli.output",
                    "flow..",
                    "query..",
                    "verify",
                    "cli.instance"))
            .with(COMMAND_LINE, JSON),
        room(
                "cli.printer",
                "commands for label printers; what simulates one is wiring's",
                and(INTERFACES_AND_MODELS, "flow.labels.files", "cli.programs", "cli.output"))
            .with(COMMAND_LINE),
        room(
                "cli.central",
                "looks after a centre, whatever that is made of",
                "kernel",
                "sync",
                "sync.model",
                "cli.programs",
                "cli.output")
            .with(COMMAND_LINE),
        room(
                "cli.bench",
                "measures, by what wiring gives it",
                and(INTERFACES_AND_MODELS, "cli.programs", "cli.options", "cli.output"))
            .with(COMMAND_LINE),
        room(
                "cli.station",
                "commands that open a station",
                and(
                    INTERFACES_AND_MODELS,
                    "cli.programs",
                    "cli.options",
                    "cli.output",
                    "flow..",
                    "query.."))
            .with(COMMAND_LINE));
  }

  /**
   * The rooms of the use cases, over repositories and models; each owns the transactions that it
   * books.
   */
  private static List<Room> useCases() {
    return List.of(
        room(
            "flow.booking",
            "books and reads, whatever is booked",
            and(INTERFACES_AND_MODELS, "flow.facts")),
        room(
            "flow.projection",
            "writes what facts say, wherever they were booked",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.facts")),
        room(
            "flow.labels",
            "prints and settles labels, whatever made them",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection", "labels.template")),
        room(
            "flow.labels.files",
            "draws labels of a table into files; no store, no printer",
            and(INTERFACES_AND_MODELS, "files", "labels.pdf")),
        room(
            "flow.saw",
            "cuts what plans say, however they were made",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection", "flow.labels")),
        room(
            "flow.planning",
            "makes plans; what is cut is the saw's",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.projection",
                "flow.queue",
                "flow.saw",
                "verify")),
        room(
            "flow.stock",
            "books to units past any saw",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.periods",
                "flow.projection",
                "flow.saw",
                "flow.stock.issue")),
        room(
            "flow.reversal",
            "undoes documents, each kind by what was registered for it",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.projection",
                "flow.labels",
                "flow.saw")),
        room(
            "flow.signin",
            "who somebody is, whatever they may do",
            and(INTERFACES_AND_MODELS, "flow.booking", "identity.secret")),
        room(
            "flow.settings",
            "sets this station up",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.projection",
                "flow.labels",
                "flow.signin")),
        room(
            "flow.deliveries",
            "tells targets outside what happened, whichever they are",
            and(INTERFACES_AND_MODELS, "flow.booking")));
  }

  /** What is counted, and what comes in from outside: orders and files. */
  private static List<Room> requests() {
    return List.of(
        room(
            "flow.counting",
            "counts stock and corrects it by what was approved",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.projection",
                "flow.saw",
                "flow.stock")),
        room(
            "flow.missing",
            "a planned bar that is not there: put off or replaced",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.projection",
                "flow.saw",
                "flow.planning")),
        room(
            "flow.queue",
            "which bar waits where; neither plans nor cuts it",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection")),
        room(
            "flow.printers",
            "which labels go to which printer; what prints them is a device",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection")),
        room(
            "flow.orders",
            "orders as they are asked for; what is cut is the saw's",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection")),
        room(
            "flow.certificates",
            "certificates of heats, pictures of items; their files come and go as bytes",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection")),
        room(
            "flow.receiving",
            "deliveries as they are announced and as they come",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.labels",
                "flow.periods",
                "flow.projection")),
        room(
            "flow.imports",
            "takes files in; how they are read is not said here",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.projection",
                "flow.facts",
                "flow.labels",
                "flow.orders",
                "flow.periods",
                "flow.masterdata",
                "flow.settings")));
  }

  /** What is known by name, taken from files or typed; which moments are open. */
  private static List<Room> records() {
    return List.of(
        room(
            "flow.sync",
            "the exchange with the centre, step by step; which wire it goes over is not said here",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.facts",
                "flow.projection",
                "journal.codec")),
        room(
            "flow.company",
            "the company's users, changed at its centre and taken in here",
            and(
                INTERFACES_AND_MODELS,
                "flow.booking",
                "flow.settings",
                "flow.signin",
                "flow.sync",
                "identity.secret")),
        room(
            "flow.minimum",
            "says from the journal what lies below its minimum; books no stock",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.facts")),
        room(
            "flow.stock.issue",
            "several units in one document, and which goes first",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.periods", "flow.projection")),
        room(
            "flow.periods",
            "says which moments may be booked, whatever is booked",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection")),
        room(
            "flow.masterdata",
            "saves one record by hand, and says what a right one is, wherever it comes from",
            and(INTERFACES_AND_MODELS, "flow.booking", "flow.projection")));
  }
}
