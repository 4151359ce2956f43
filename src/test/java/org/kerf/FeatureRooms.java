package org.kerf;

import static org.kerf.Library.HIBERNATE;
import static org.kerf.Library.JSON;
import static org.kerf.Library.SECRET_HASHING;
import static org.kerf.Library.SQL;
import static org.kerf.Library.STORE_FILE;
import static org.kerf.RoomRows.feature;
import static org.kerf.RoomRows.interfacesAndModel;
import static org.kerf.RoomRows.room;
import static org.kerf.RoomRows.store;

import java.util.List;
import java.util.stream.Stream;

/** The rooms below all others, and the features; cutting has a file of its own. */
final class FeatureRooms {

  private FeatureRooms() {}

  static List<Room> rows() {
    return Stream.of(foundation(), features(), stockModel(), database())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Room> foundation() {
    return List.of(
        room("kernel", "measures and names that all use: no feature, no I/O"),
        room("files", "files of their owner alone, whatever is in them"),
        room("identity.secret", "hashes secrets, whoever's they are").with(SECRET_HASHING),
        room("verify", "checks the planner, so it shares nothing with it nor with the kernel"),
        room(
                "db",
                "starts the store for all features, so it knows none of them",
                "kernel",
                "files",
                "db..")
            .with(HIBERNATE, SQL, STORE_FILE),
        room("db.seal", "seals rows, whatever they mean").with(SQL, STORE_FILE));
  }

  private static List<Room> features() {
    return Stream.of(
            interfacesAndModel("journal", "carries what happened, whatever it was"),
            List.of(
                store("journal", "journal.codec", "db.seal"),
                room(
                        "journal.codec",
                        "one mechanism for all facts; which there are is passed in",
                        "kernel",
                        "journal.model")
                    .with(JSON)),
            feature("identity", "who works here, not what they do"),
            feature("settings", "keeps what is set, whatever it is; each feature declares its own"),
            interfacesAndModel(
                "audit", "records what was done by its facts, without knowing the features"),
            List.of(store("audit", "journal.model", "journal.codec", "db.seal")),
            feature("party", "says whom one deals with, not what about"),
            feature("stock", "stock is there before anybody orders or cuts", "party.model.."),
            interfacesAndModel(
                "attachment", "files of heats and items, whatever is in them", "stock.model.."),
            List.of(store("attachment", "stock.model..", "files")),
            feature(
                "receiving",
                "what is to come, before it is stock",
                "party.model..",
                "stock.model.."),
            feature(
                "counting",
                "compares what lies there with the ledger; who corrects it is a flow",
                "stock.model.."),
            feature(
                "shipping",
                "ships what stock describes, by its models only",
                "party.model..",
                "stock.model.."))
        .flatMap(List::stream)
        .toList();
  }

  /** The rooms of the model of stock, each over those before it. */
  private static List<Room> stockModel() {
    return List.of(
        room(
            "stock.model.item",
            "what there can be, before any of it is there",
            "kernel",
            "party.model.."),
        room("stock.model.location", "a location, whatever lies there", "kernel"),
        room(
            "stock.model.unit",
            "what is there, however it came",
            "kernel",
            "party.model..",
            "stock.model.item",
            "stock.model.location"),
        room(
            "stock.model.ledger",
            "what moved units, so units know nothing of it",
            "kernel",
            "party.model..",
            "stock.model.item",
            "stock.model.location",
            "stock.model.unit"));
  }

  /** The rooms of the store, each over those before it. */
  private static List<Room> database() {
    return List.of(
        room("db.key", "keeps the key, whatever it opens", "kernel", "db.seal", "files"),
        room(
                "db.file",
                "bytes on the disk, whatever they mean",
                "kernel",
                "db.seal",
                "db.key",
                "files")
            .with(HIBERNATE, SQL, STORE_FILE),
        room(
                "db.sql",
                "rows of any feature; which there are is passed in",
                "kernel",
                "db.seal",
                "db.file")
            .with(HIBERNATE, SQL, STORE_FILE, JSON),
        room(
                "db.opening",
                "makes the file ready; what is done with it comes after",
                "kernel",
                "db.seal",
                "db.key",
                "db.file",
                "db.sql")
            .with(SQL, STORE_FILE),
        room(
                "db.proof",
                "proves the store as a whole, so it knows no feature",
                "kernel",
                "db.seal",
                "db.key",
                "db.file",
                "db.sql",
                "db.opening")
            .with(HIBERNATE, SQL, STORE_FILE));
  }
}
