package org.kerf.tools.bench.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;

/**
 * The journal of a station that was away: bundles that came in, and then bundles that were moved,
 * one in each booking. It is made as it is read and not kept, so that a million of them take no
 * room. The texts are those of the station's codec, with other ids put in.
 */
final class MadeJournal {

  private static final int LOCATIONS = 20;
  private static final int UNITS = 200;
  private static final int BARS = 40;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Stand in the text of the pattern where a movement has its own. */
  private static final UUID PLACE_OF_UNIT = new UUID(0x7000, VARIANT | 1);

  private static final UUID PLACE_OF_FROM = new UUID(0x7000, VARIANT | 2);
  private static final UUID PLACE_OF_TO = new UUID(0x7000, VARIANT | 3);
  private static final String PLACE_OF_CODE = ShortCode.of(ShortCode.Kind.DOCUMENT, "XX", 0).text();

  private final FactCodec codec = StationFacts.codec();
  private final SplittableRandom random;
  private final String characters;
  private final MessageDigest digest;
  private final UUID user;
  private final List<UUID> locations = new ArrayList<>();
  private final List<UUID> units = new ArrayList<>();
  private final List<UUID> lies = new ArrayList<>();
  private final List<CentreEntry> beginning = new ArrayList<>();
  private final StoredFact pattern;
  private final String[] parts;
  private Instant at;
  private long serial;
  private long no;
  private String hash = Batch.NO_HASH;

  /**
   * @param characters that the station's codes begin with
   * @param at when its first booking was made; the others follow a millisecond apart
   */
  MadeJournal(String characters, long seed, Instant at) {
    this.random = new SplittableRandom(seed);
    this.characters = characters;
    this.at = at;
    this.user = id();
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    pattern =
        codec.write(
            moved(
                new DocumentId(id()),
                MovementDraft.moved(
                    new UnitId(PLACE_OF_UNIT),
                    Optional.of(new LocationId(PLACE_OF_FROM)),
                    new LocationId(PLACE_OF_TO))));
    parts = parts(pattern.details());
    begin();
  }

  /** The person who booked all of it. */
  UUID user() {
    return user;
  }

  /** The number of the last entry that was made. */
  long last() {
    return no;
  }

  /** What has to be there before the first movement can be booked. */
  Batch beginning() {
    return new Batch(1, 0, Batch.NO_HASH, beginning);
  }

  /** The next bookings, each a bundle that went to another location. */
  Batch next(int count) {
    long after = no;
    String before = hash;
    List<CentreEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(move());
    }
    return new Batch(1, after, before, entries);
  }

  private CentreEntry move() {
    int unit = random.nextInt(UNITS);
    UUID to = locations.get(random.nextInt(LOCATIONS));
    String code = code(ShortCode.Kind.DOCUMENT).text();
    var text = new StringBuilder(parts[0].length() * 2);
    for (int i = 0; i < parts.length; i++) {
      text.append(
          switch (parts[i]) {
            case "unit" -> units.get(unit);
            case "from" -> lies.get(unit);
            case "to" -> to;
            case "code" -> code;
            default -> parts[i];
          });
    }
    lies.set(unit, to);
    return entry(new StoredFact(pattern.kind(), pattern.version(), id(), text.toString()));
  }

  /** The text around what is put in, and the names of that in between. */
  private static String[] parts(String details) {
    String marked =
        details
            .replace(PLACE_OF_UNIT.toString(), "\0unit\0")
            .replace(PLACE_OF_FROM.toString(), "\0from\0")
            .replace(PLACE_OF_TO.toString(), "\0to\0")
            .replace(PLACE_OF_CODE, "\0code\0");
    return Pattern.compile("\0").split(marked, -1);
  }

  private StockFact.MovementCompleted moved(DocumentId document, MovementDraft draft) {
    return booked(
        document,
        ShortCode.parse(PLACE_OF_CODE).orElseThrow(),
        StockDocuments.MOVE,
        List.of(),
        List.of(draft));
  }

  private StockFact.MovementCompleted booked(
      DocumentId id,
      ShortCode code,
      DocumentKind kind,
      List<NewUnit> made,
      List<MovementDraft> movements) {
    var document =
        new Document(id, code, kind, at, at, user, "", Optional.empty(), "", Optional.empty());
    return StockFact.MovementCompleted.of(document, DocumentContent.of(document, made, movements));
  }

  private void begin() {
    var item = new ItemId(id());
    beginning.add(entry(item(item)));
    for (int i = 0; i < LOCATIONS; i++) {
      locations.add(id());
      beginning.add(entry(location(new LocationId(locations.get(i)), i)));
    }
    List<NewUnit> made = new ArrayList<>();
    List<MovementDraft> movements = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      var to = new LocationId(locations.get(i % LOCATIONS));
      NewUnit unit = unit(item, to);
      made.add(unit);
      units.add(unit.id().value());
      lies.add(to.value());
      movements.add(MovementDraft.in(unit.id(), StockDocuments.RECEIVED, BARS, Optional.of(to)));
    }
    beginning.add(
        entry(
            booked(
                new DocumentId(id()),
                code(ShortCode.Kind.DOCUMENT),
                StockDocuments.RECEIPT,
                made,
                movements)));
  }

  private StockFact item(ItemId id) {
    var item =
        new Item(
            id,
            "IPE200-" + characters,
            "IPE 200",
            "IPE",
            "S235JR",
            Mass.ofGrams(22_400),
            LengthUnit.MILLIMETRE,
            Length.ZERO,
            CuttingPolicy.of(Length.ofMillimetres(300), Money.ofBani(9_500)));
    return StockFact.ItemSaved.of(item, Optional.empty());
  }

  private StockFact location(LocationId id, int number) {
    var location =
        new Location(
            id, code(ShortCode.Kind.LOCATION), characters + "-" + (number + 1), "A", number);
    return new StockFact.LocationSaved(id, new Change<>(location, Optional.empty()));
  }

  private NewUnit unit(ItemId item, LocationId location) {
    return new NewUnit(
        new UnitId(id()),
        code(ShortCode.Kind.BAR),
        item,
        UnitShape.BUNDLE,
        UnitOrigin.STOCK,
        Length.ofMillimetres(12_000),
        UnitState.FREE,
        "",
        Optional.of(location),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        at);
  }

  private CentreEntry entry(Fact fact) {
    return entry(codec.write(fact));
  }

  private CentreEntry entry(StoredFact fact) {
    no++;
    at = at.plusMillis(1);
    digest.update(hash.getBytes(StandardCharsets.US_ASCII));
    hash = HexFormat.of().formatHex(digest.digest(fact.details().getBytes(StandardCharsets.UTF_8)));
    return new CentreEntry(
        no, fact.kind(), fact.version(), fact.subject(), fact.details(), at, user, hash, false);
  }

  private ShortCode code(ShortCode.Kind kind) {
    serial++;
    return ShortCode.of(kind, characters, serial);
  }

  /** As a station makes them: ordered by time. */
  private UUID id() {
    serial++;
    long millis = at.toEpochMilli();
    return new UUID(
        (millis << 16) | VERSION | (serial & 0xFFF), (random.nextLong() >>> 2) | VARIANT);
  }
}
