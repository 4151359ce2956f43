package org.kerf;

import static org.kerf.Library.JAVAFX;
import static org.kerf.Library.WORKBOOKS;
import static org.kerf.RoomRows.INTERFACES_AND_MODELS;
import static org.kerf.RoomRows.NO_STORE;
import static org.kerf.RoomRows.and;
import static org.kerf.RoomRows.room;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The window: what pages are made of, what they share, and the pages. */
final class WindowRooms {

  private WindowRooms() {}

  static List<Room> rows() {
    return Stream.of(parts(), controls(), shared(), pages(), stock(), planning(), saw())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Room> parts() {
    return List.of(
        room("ui", NO_STORE, and(INTERFACES_AND_MODELS, "flow..", "query..", "ui..")).with(JAVAFX),
        room(
                "ui.shell",
                "the window around the pages; pages are passed in",
                "kernel",
                "ui.shell.look",
                "ui",
                "ui.controls..",
                "ui.controls.notes",
                "ui.form",
                "ui.shell.palette",
                "ui.shell.signin",
                "ui.task",
                "ui.texts",
                "scanning",
                "scanning.model")
            .with(JAVAFX),
        room(
                "ui.shell.signin",
                "the card that asks who is here; the people are passed in",
                "kernel",
                "ui.controls..",
                "ui.controls.notes",
                "ui.form",
                "ui.shell",
                "ui.task",
                "ui.texts")
            .with(JAVAFX),
        room("ui.shell.look", "how the window looks, whatever is in it", "kernel").with(JAVAFX),
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
                "what pages are built from; uses no feature's words",
                "kernel",
                "stock.model..",
                "cutting.model..",
                "query",
                "ui.task",
                "ui.texts")
            .with(JAVAFX),
        room(
                "ui.controls.notes",
                "notifications to the person; uses no feature's words",
                "kernel",
                "ui.controls..",
                "ui.texts")
            .with(JAVAFX),
        room("ui.form", "what forms are made of; uses no feature's words", "kernel", "ui.texts")
            .with(JAVAFX),
        room("ui.task", "the way between the screen's thread and the workers", "kernel")
            .with(JAVAFX),
        room("ui.texts", "words and figures; uses no page", "kernel", "stock.model..")
            .with(JAVAFX));
  }

  /** What pages are built from: a page may be a table, no table depends on a page. */
  private static List<Room> controls() {
    return List.of(
        control(
            "page",
            "the shapes of pages, one of which is a table",
            "ui.controls.scans",
            "ui.controls.table"),
        control("scans", "scans one after the other, whatever they are for; uses no page"),
        control("table", "tables over queries; uses no page"),
        control("drawing", "bars and figures as they are drawn; uses no page"));
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

  /** What several pages share; none of it depends on a page. */
  private static List<Room> shared() {
    return List.of(
        room(
                "ui.context",
                "what a page needs to do its work; the use cases are passed in",
                and(
                    INTERFACES_AND_MODELS,
                    "flow..",
                    "ui.controls..",
                    "ui.shell",
                    "ui.shell.signin",
                    "ui.task",
                    "ui.texts"))
            .with(JAVAFX),
        room(
            "ui.facts",
            "sentences for facts, wherever they are shown",
            and(INTERFACES_AND_MODELS, "flow..", "ui.texts")),
        room(
                "ui.bars",
                "a bar on a saw, read and drawn for whichever page shows it",
                and(INTERFACES_AND_MODELS, "query..", "ui.controls..", "ui.texts"))
            .with(JAVAFX),
        page("lists", "saves any list as a file").with(JAVAFX, WORKBOOKS),
        page("printouts", "has any page's printout drawn", "printout.."),
        page("recovery", "shows the key, wherever it comes from"),
        page("unit", "names a unit and books what can be done with it from any page", "ui.lists"),
        page("notices", "says what happened in the meantime, on no page", "ui.facts"));
  }

  /** The pages: of each other they use only what is named here. */
  private static List<Room> pages() {
    return List.of(
        page("audit", "lists the audit chain; writes nothing", "ui.facts", "ui.lists", "ui.search"),
        page(
            "home",
            "the overview of the day; opens the planning page with what is due",
            "ui.bars",
            "ui.facts",
            "ui.planning"),
        page("imports", "looks at files before they are imported"),
        page("printers", "how printers stand; what asks them is a device"),
        page("labels", "the labels' list; what prints them is a device", "ui.lists"),
        page(
            "labels.designer",
            "how labels look; what is right is said by the labels",
            "labels.layout",
            "labels.template"),
        page(
            "masterdata",
            "what is known of each thing, typed; what is right is a flow's",
            "ui.certificates",
            "ui.lists",
            "ui.shell.palette",
            "ui.unit"),
        page("movements", "the ledger's list", "ui.lists", "ui.unit"),
        page(
            "orders",
            "what customers ordered, and how far it is",
            "ui.lists",
            "ui.orders.entry",
            "ui.printouts",
            "ui.unit"),
        page("orders.entry", "an order as it is typed; what is right is said by flow.orders"),
        page(
            "planning",
            "proposals and what a person changes in them",
            "printout..",
            "ui.printouts",
            "ui.planning.proposal",
            "ui.planning.compare",
            "ui.planning.approved",
            "ui.unit"),
        page(
            "saw",
            "the work at one saw, and what waits for it",
            "ui.bars",
            "ui.saw.state",
            "ui.saw.queue",
            "ui.saw.panel"),
        page("scanner", "how scanners are programmed, not what scans are for", "ui.printouts"),
        page("search", "finds things; the pages that show them are passed in", "ui.shell.palette"),
        page("start", "the first start, before there is a page", "ui.recovery"),
        page(
            "system",
            "what is set at this station, and who works at it",
            "ui.facts",
            "ui.recovery"),
        page(
            "sync",
            "how the station stands with its centre; what exchanges is a flow",
            "ui.facts",
            "ui.unit"),
        page("waste", "what became of the material; writes nothing", "ui.bars"));
  }

  /** The pages of the stock and of what happens to it. */
  private static List<Room> stock() {
    return List.of(
        page(
            "certificates",
            "certificates of heats, wherever the heat is shown",
            "printout.drawing"),
        page(
            "counting",
            "counts as they are planned, counted blind and decided about",
            "ui.lists",
            "ui.unit"),
        page(
            "genealogy",
            "where material came from and what became of it; writes nothing",
            "ui.lists",
            "ui.printouts"),
        page("minimum", "what to order; orders nothing", "ui.lists"),
        page("rackmap", "how full and how old; moves nothing"),
        page("moving", "several units moved or given out together", "ui.unit"),
        page("periods", "which days are closed; what is booked in them is no matter here"),
        page(
            "receiving",
            "deliveries as they are announced and as they come",
            "ui.facts",
            "ui.lists",
            "ui.unit"),
        page("remnants", "what is left of bars", "ui.lists", "ui.unit"),
        page("stock", "what lies in the warehouse", "ui.lists", "ui.printouts", "ui.unit"));
  }

  private static Room page(String name, String reason, String... others) {
    Set<String> base =
        and(
            INTERFACES_AND_MODELS,
            "flow..",
            "query..",
            "ui.context",
            "ui.controls..",
            "ui.form",
            "ui.shell",
            "ui.task",
            "ui.texts");
    return room("ui." + name, reason, and(base, others)).with(JAVAFX);
  }

  /** The parts of the planning page. */
  private static List<Room> planning() {
    return List.of(
        page("planning.proposal", "a proposal and its changes, however it was found"),
        page("planning.compare", "plans side by side, however they were found"),
        page(
            "planning.approved",
            "an approved plan and how far it is; changes none",
            "ui.bars",
            "ui.lists",
            "ui.printouts",
            "ui.unit"));
  }

  /** The parts of the page at the saw. */
  private static List<Room> saw() {
    return List.of(
        page("saw.queue", "moves bars between queues; what may be moved is the flow's"),
        page("saw.state", "what is shown and booked, without a scene"),
        page("saw.panel", "the panels over it; knows no page", "ui.bars", "ui.saw.state"));
  }
}
