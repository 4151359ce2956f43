package org.kerf;

import static org.kerf.Library.HIBERNATE;
import static org.kerf.Library.SQL;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What rows of the table of rooms are made of. */
final class RoomRows {

  /** The features' public interfaces and models: the types of use cases and screens. */
  static final Set<String> INTERFACES_AND_MODELS =
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
          "attachment",
          "attachment.model",
          "receiving",
          "receiving.model",
          "counting",
          "counting.model",
          "cutting",
          "cutting.model..",
          "shipping",
          "shipping.model",
          "labels",
          "labels.model",
          "scanning",
          "scanning.model",
          "scanning.gs1",
          "sync",
          "sync.model",
          "notify",
          "notify.model",
          "erp",
          "erp.model",
          "erp.csv..",
          "files");

  static final String NO_STORE =
      "calls use cases and interfaces, never a store, a solver or a device";

  private RoomRows() {}

  /** A feature: its interfaces, its model, its store. */
  static List<Room> feature(String name, String reason, String... others) {
    return Stream.concat(
            interfacesAndModel(name, reason, others).stream(), Stream.of(store(name, others)))
        .toList();
  }

  static List<Room> interfacesAndModel(String name, String reason, String... others) {
    Set<String> base = and(Set.of("kernel"), others);
    return List.of(
        room(name, reason, and(base, name + ".model..")),
        room(name + ".model", reason, and(base, name + ".model..")));
  }

  static Room store(String name, String... others) {
    Set<String> base = and(Set.of("kernel", "db.sql", name, name + ".model.."), others);
    return room(name + ".store", "keeps what its own feature's interfaces declare", base)
        .with(HIBERNATE, SQL);
  }

  static Room room(String name, String reason, String... uses) {
    return room(name, reason, Set.of(uses));
  }

  static Room room(String name, String reason, Set<String> uses) {
    return new Room(name, uses, Set.of(), reason);
  }

  static Set<String> and(Collection<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
