package org.kerf;

import static org.kerf.Library.JAVAFX;
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
    return Stream.of(parts(), controls()).flatMap(List::stream).toList();
  }

  private static List<Room> parts() {
    return List.of(
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
}
