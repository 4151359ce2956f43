package org.kerf.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kerf.journal.model.StoredFact;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Change;
import org.kerf.kernel.EntityId;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;

class FactCodecTest {

  /** The id of a shelf. */
  public record ShelfId(UUID value) implements EntityId {

    @Override
    public String kind() {
      return "shelf";
    }
  }

  /** A board of a shelf. */
  public record Board(Length width, Optional<String> wood) {}

  public enum Colour {
    RED,
    GREEN
  }

  /** The first version. */
  public record Painted1(ShelfId id, Colour colour) implements Fact {}

  /** The second one says how often. */
  public record Painted2(ShelfId id, Colour colour, int coats) implements Fact {}

  /** The third one says where. */
  public record Painted3(ShelfId id, Colour colour, int coats, List<Board> boards)
      implements Fact {}

  /** A thing. */
  public record OutputFolders(
      ShelfId id, String name, String note, Length width, Optional<String> wood) {}

  /** It is new, or has changed. */
  public record Built(ShelfId id, Change<OutputFolders> shelf) implements Fact {}

  /** One with whatever there is. */
  public record Moved(
      ShelfId id,
      Instant at,
      boolean empty,
      long count,
      Change<String> room,
      Optional<Change<Length>> height,
      Optional<UUID> by,
      String reason,
      List<String> notes,
      Map<String, Change<String>> others)
      implements Fact {}

  private static final FactKind<Painted1> FIRST = FactKind.of("shelf.painted", Painted1.class);
  private static final FactKind<Painted2> SECOND =
      FIRST.then(Painted2.class, old -> new Painted2(old.id(), old.colour(), 1));
  private static final FactKind<Painted3> THIRD =
      SECOND.then(
          Painted3.class, old -> new Painted3(old.id(), old.colour(), old.coats(), List.of()));
  private static final FactKind<Moved> MOVED = FactKind.of("shelf.moved", Moved.class);

  private static final ShelfId SHELF = new ShelfId(new UUID(1, 2));
  private final FactCodec codec =
      new FactCodec(List.of(THIRD, MOVED, FactKind.of("shelf.built", Built.class)));

  @Test
  void valuesOfAllTypesComeBack() {
    var full =
        new Moved(
            SHELF,
            Instant.parse("2026-11-29T10:00:00Z"),
            true,
            5_000_000_000L,
            Change.of("Hala 1", "Hala 2"),
            Change.ifAny(Length.ofMillimetres(10), Length.ofMillimetres(12)),
            Optional.of(new UUID(3, 4)),
            "loc nou",
            List.of("a", "b"),
            new TreeMap<>(Map.of("lamp", Change.of("on", "off"))));
    StoredFact stored = codec.write(full);
    assertThat(stored.kind()).isEqualTo("shelf.moved");
    assertThat(stored.subject()).isEqualTo(SHELF.value());
    assertThat(stored.details())
        .isEqualTo(
            "{\"at\":\"2026-11-29T10:00:00Z\",\"before.height\":\"10000\",\"before.lamp\":\"on\","
                + "\"before.room\":\"Hala 1\",\"by\":\"00000000-0000-0003-0000-000000000004\","
                + "\"count\":\"5000000000\",\"empty\":\"true\",\"height\":\"12000\","
                + "\"lamp\":\"off\",\"reason\":\"loc nou\",\"room\":\"Hala 2\","
                + "\"notes\":[\"a\",\"b\"]}");
    assertThat(codec.read(stored)).isEqualTo(full);
  }

  @Test
  void whatIsEmptyOrFalseIsLeftOutAndReadAsThat() {
    var bare =
        new Moved(
            SHELF,
            Instant.EPOCH,
            false,
            0,
            Change.of("Hala 1", "Hala 1"),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            Map.of());
    StoredFact stored = codec.write(bare);
    assertThat(stored.details())
        .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"count\":\"0\"," + "\"room\":\"Hala 1\"}");
    assertThat(codec.read(stored)).isEqualTo(bare);
    String withEmptyTexts =
        "{\"at\":\"1970-01-01T00:00:00Z\",\"by\":\"\",\"count\":\"0\",\"empty\":\"false\","
            + "\"height\":\"\",\"reason\":\"\",\"room\":\"Hala 1\"}";
    assertThat(codec.read(new StoredFact("shelf.moved", 1, SHELF.value(), withEmptyTexts)))
        .as("as early versions wrote it")
        .isEqualTo(bare);
  }

  @Test
  void aTextThatBecameEmptyIsAChange() {
    var cleared =
        new Moved(
            SHELF,
            Instant.EPOCH,
            false,
            0,
            Change.of("Hala 1", ""),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            Map.of("lamp", Change.of("on", "")));
    assertThat(codec.read(codec.write(cleared))).isEqualTo(cleared);
  }

  @Test
  void aThingIsToldWholeAndWhatChangedOfItTwice() {
    var before = new OutputFolders(SHELF, "A", "", Length.ofMillimetres(10), Optional.of("fag"));
    var now = new OutputFolders(SHELF, "A", "nou", Length.ofMillimetres(12), Optional.empty());
    var changed = new Built(SHELF, new Change<>(now, Optional.of(before)));
    StoredFact stored = codec.write(changed);
    assertThat(stored.details())
        .isEqualTo(
            "{\"before.note\":\"\",\"before.width\":\"10000\",\"before.wood\":\"fag\","
                + "\"name\":\"A\",\"note\":\"nou\",\"width\":\"12000\"}");
    assertThat(codec.read(stored)).isEqualTo(changed);
    var built = new Built(SHELF, new Change<>(now, Optional.empty()));
    assertThat(codec.read(codec.write(built))).isEqualTo(built);
  }

  @Test
  void anEarlierVersionIsRaisedStepByStep() {
    assertThat(read(1, "{\"colour\":\"RED\"}"))
        .isEqualTo(new Painted3(SHELF, Colour.RED, 1, List.of()));
    assertThat(read(2, "{\"coats\":\"2\",\"colour\":\"RED\"}"))
        .isEqualTo(new Painted3(SHELF, Colour.RED, 2, List.of()));
  }

  @Test
  void theNewestVersionIsWrittenWithItsNumber() {
    var board = new Board(Length.ofMillimetres(30), Optional.of("fag"));
    var fact = new Painted3(SHELF, Colour.GREEN, 2, List.of(board));
    StoredFact stored = codec.write(fact);
    assertThat(stored.version()).isEqualTo(3);
    assertThat(stored.details())
        .isEqualTo(
            "{\"coats\":\"2\",\"colour\":\"GREEN\","
                + "\"boards\":[{\"width\":\"30000\",\"wood\":\"fag\"}]}");
    assertThat(codec.read(stored)).isEqualTo(fact);
  }

  @Test
  void whatANewerStationWroteIsKeptAndNeverAnError() {
    String later = "{\"colour\":\"RED\",\"gloss\":{\"percent\":\"7\"}}";
    assertThat(read(4, later))
        .isEqualTo(
            new UnknownFact(
                "shelf.painted",
                SHELF.value(),
                new TreeMap<>(Map.of("colour", "RED", "gloss", "{\"percent\":\"7\"}"))));
    assertThat(codec.read(new StoredFact("shelf.sold", 1, SHELF.value(), "{\"to\":\"X\"}")))
        .isInstanceOf(UnknownFact.class);
    assertThat(read(1, "{\"colour\":\"BLUE\"}"))
        .as("no such colour")
        .isInstanceOf(UnknownFact.class);
    assertThat(read(1, "{}")).as("no colour").isInstanceOf(UnknownFact.class);
    assertThat(read(2, "{\"coats\":\"many\",\"colour\":\"RED\"}")).isInstanceOf(UnknownFact.class);
  }

  @Test
  void detailsThatTheTypeDoesNotHaveDoNotHinder() {
    assertThat(read(1, "{\"colour\":\"RED\",\"gloss\":\"7\"}"))
        .isEqualTo(new Painted3(SHELF, Colour.RED, 1, List.of()));
  }

  @Test
  void twoKindsOfOneNameOrTypeAndAFactWithoutAKindAreMistakes() {
    assertThatThrownBy(() -> new FactCodec(List.of(FIRST, SECOND)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> codec.write(new Painted1(SHELF, Colour.RED)))
        .hasMessageContaining("Painted1");
  }

  private Fact read(int version, String details) {
    return codec.read(new StoredFact("shelf.painted", version, SHELF.value(), details));
  }

  /** A damaged row: the others must still be listed, and told of. */
  @Test
  void detailsThatAreNoObjectAreUnknown() {
    for (String details : List.of("", "{\"colour\":", "[]", "null", "\"RED\"")) {
      Fact read = codec.read(new StoredFact("shelf.painted", 1, SHELF.value(), details));
      assertThat(read)
          .as(details)
          .isEqualTo(new UnknownFact("shelf.painted", SHELF.value(), new TreeMap<>()));
    }
  }
}
