package org.kerf;

import static org.kerf.Library.JAVAFX;
import static org.kerf.Library.JSON;
import static org.kerf.Library.SOCKETS;
import static org.kerf.Library.SQL;
import static org.kerf.RoomRows.INTERFACES_AND_MODELS;
import static org.kerf.RoomRows.and;
import static org.kerf.RoomRows.room;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may use nearly everything: simulators and proofs, the wiring, the start. */
final class BuilderRooms {

  private BuilderRooms() {}

  static List<Room> rows() {
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
                "receiving..",
                "attachment..",
                "stock..",
                "counting..",
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
                "cli..",
                "tools.server"),
            EnumSet.complementOf(EnumSet.of(JAVAFX)),
            "simulators and proofs may reach everything but screens"),
        room(
                "tools.demo",
                "plays a day by the same use cases as people do, past no store and no screen",
                and(
                    INTERFACES_AND_MODELS,
                    "flow..",
                    "query..",
                    "printout..",
                    "cli..",
                    "verify",
                    "labels.pdf"))
            .with(JSON),
        room(
                "tools.server",
                "a PostgreSQL server as a process; what is done with it is for others",
                "kernel",
                "files",
                "sync.model")
            .with(SQL, SOCKETS),
        new Room(
            "wiring",
            Set.of("*"),
            EnumSet.allOf(Library.class),
            "builds the station by hand, so it uses everything and nothing uses it"),
        room("", "arguments, wiring, start; nothing else", "wiring", "cli", "kernel"));
  }
}
