package org.kerf.printout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.kernel.Angle;
import org.kerf.kernel.JournalPoint;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.printout.plan.PlanSheet;
import org.kerf.printout.plan.UnmetLine;
import org.kerf.printout.stock.StockSheet;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** Builds the sheets that the printouts are tested with. */
public final class SampleSheets {

  /** The fictional warehouse. */
  public static final String COMPANY = "Debitare Carpați SRL";

  public static final JournalPoint JOURNAL = new JournalPoint(1234, "7F3A2B1944D09C11");
  static final Instant NOW = Instant.parse("2026-11-25T06:30:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
  public static final Saw SAW =
      new Saw(
          new SawId(id(1)),
          "Fierăstrău cu bandă 1",
          mm(10),
          mm(0),
          mm(60),
          Length.ofMicrometres(1_500));

  static final Item IPE_200 =
      item(10, "IPE-200-S355", "Profil IPE 200", "Profile IPE", "S355J2", LengthUnit.MILLIMETRE);
  public static final Item UNP_120 =
      item(11, "UNP-120-S235", "Profil UNP 120", "Profile UNP", "S235JR", LengthUnit.MILLIMETRE);
  public static final Item FLAT =
      item(12, "PLT-100x10", "Platbandă 100×10", "Platbande", "S235JR", LengthUnit.MILLIMETRE);
  static final Item CABLE =
      item(13, "CYABY-4x16", "Cablu CYABY 4×16", "Cabluri", "", LengthUnit.METRE);

  private static final String[] CUSTOMERS = {
    "Construcții Metalice Făgetul SRL",
    "Hale Industriale Vâlcele SRL",
    "Balustrade Țărmure SRL",
    "Mecanica Șoimuș SRL",
    "Atelier Șerban",
    "Silozuri Bărăgan SA",
    "Porți și Garduri Țigla",
    "Schele și Platforme de Acces pentru Industria Alimentară Câmpulung Moldovenesc SRL",
  };
  private static final String[] MARKS = {
    "stâlp S2",
    "grindă GP5",
    "placă de bază PB4",
    "talpă T3",
    "montant M5",
    "rigidizare RG3",
    "ramă RP2",
    "pană P2"
  };

  private SampleSheets() {}

  /** A day's plan over three items and eight orders, with remnants, scrap and something unmet. */
  public static final String OWNER = "Hale Industriale Vâlcele SRL";

  public static PlanSheet day() {
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String location = i < 3 ? "A03" : "A04 consolă";
      cuts.add(
          cut(
              IPE_200,
              12_000,
              false,
              location,
              100 + i / 2,
              "0481203",
              'A',
              4_800,
              'A',
              4_800,
              'C',
              1_830));
    }
    for (int i = 0; i < 3; i++) {
      cuts.add(
          cut(
              IPE_200, 12_000, false, "A03", 104, "0481207", 'B', 740, 'E', 2_400, 'B', 740, 'E',
              1_185, 'F', 740, 'F', 1_830, 'B', 1_520, 'B', 1_185, 'E', 610, 'E', 210, 'E', 210));
    }
    cuts.add(
        cut(
            IPE_200, 12_000, false, "A04", 105, "0481207", 'G', 995, 'E', 1_520, 'H', 1_520, 'B',
            1_185, 'D', 2_400, 'H', 2_400));
    cuts.add(
        cut(
            IPE_200, 6_000, false, "B01", 106, "0481203", 'B', 1_185, 'G', 1_830, 'H', 995, 'C',
            740));
    cuts.add(cut(IPE_200, 3_420, true, "R02", 200, "0473118", 'B', 2_110));
    cuts.add(cut(IPE_200, 3_180, true, "R02", 201, "0473118", 'B', 2_400, 'A', 610));
    cuts.add(
        cut(UNP_120, 6_000, false, "B04", 107, "", 'D', 1_249, 'D', 1_249, 'D', 1_249, 'D', 1_249));
    cuts.add(cut(UNP_120, 6_000, false, "B04", 107, "", 'C', 2_950, 'C', 2_950));
    cuts.add(cut(FLAT, 6_000, false, "C11", 108, "0474007", pieces('A', 325, 12, 'F', 60, 30)));
    return sheet(cuts, 13, List.of(unmet()));
  }

  /** Sixty different bars, and names longer than any field. */
  public static PlanSheet large() {
    Item named =
        item(
            20,
            "TEAVA-RECT-ZINCATA-120x80x5-S355J2H-COD-FURNIZOR-0000471",
            "Țeavă rectangulară zincată termic 120×80×5 pentru structuri de susținere, livrată cu"
                + " capetele debavurate",
            "Țevi rectangulare",
            "S355J2H+N conform EN 10210-1, cu proprietăți garantate pe grosime",
            LengthUnit.MILLIMETRE);
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Object> pieces = new ArrayList<>();
      int rest = 11_900;
      for (int k = 0; rest > 700; k++) {
        int length = Math.min(rest - 100, 410 + (i * 137 + k * 613) % 2_600);
        pieces.add((char) ('A' + (i + k) % 8));
        pieces.add(length);
        rest -= length + 2;
      }
      cuts.add(
          cut(
              named,
              12_000,
              i % 7 == 3,
              "Hala veche, raftul în consolă de lângă poarta dinspre calea ferată, nivelul " + i,
              300 + i,
              "ȘARJA-0473118-LOT-PARȚIAL-" + i,
              pieces.toArray()));
    }
    return sheet(cuts, 60, List.of());
  }

  /**
   * Thirty orders, pieces too thin for a label, one pattern from many locations, a reel, and bars
   * at every stage.
   */
  public static PlanSheet crowded() {
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      cuts.add(
          cut(
              UNP_120,
              6_000,
              false,
              "Raft " + i + ", poziția " + i,
              400 + i,
              "",
              'A',
              2_900,
              'B',
              2_900));
    }
    List<Object> thin = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      thin.add((char) ('A' + i % 30));
      thin.add(30 + i);
    }
    cuts.add(cut(FLAT, 6_000, false, "C11", 420, "0474007", thin.toArray()));
    cuts.add(cut(FLAT, 6_000, false, "C11", 420, "0474007", pieces('C', 25, 150, 'D', 480, 2)));
    cuts.add(
        cut(CABLE, 100_000, false, "T01", 421, "", 'A', 12_400, 'B', 37_250, 'C', 500, 'C', 500));
    PlanSheet sheet = sheet(cuts, cuts.size(), List.of());
    List<BarLine> bars = new ArrayList<>(sheet.bars());
    bars.set(12, at(bars.get(12), BarState.CUT, PieceState.CUT));
    bars.set(13, at(bars.get(13), BarState.RELEASED, PieceState.RELEASED));
    return withBars(sheet, bars);
  }

  private static PlanSheet withBars(PlanSheet sheet, List<BarLine> bars) {
    return new PlanSheet(
        COMPANY, sheet.plan(), SAW, sheet.approvedBy(), bars, List.of(), JOURNAL, NOW, ZONE);
  }

  private static BarLine at(BarLine line, BarState barState, PieceState pieceState) {
    List<PieceLine> pieces =
        line.pieces().stream()
            .map(each -> piece(each, at(each.piece(), pieceState), each.ownBars()))
            .toList();
    PlanBar bar = with(line.bar(), line.bar().keepsLeftover(), barState, pieces);
    return line(line, bar, line.item(), line.ownerName(), pieces);
  }

  /** The same bar as it is later, or with other pieces. */
  public static PlanBar with(
      PlanBar bar, boolean keepsLeftover, BarState state, List<PieceLine> pieces) {
    return new PlanBar(
        bar.id(),
        bar.plan(),
        bar.saw(),
        bar.seq(),
        bar.source(),
        keepsLeftover,
        state,
        pieces.stream().map(PieceLine::piece).toList(),
        bar.putOff(),
        bar.turn());
  }

  private static PlanPiece at(PlanPiece piece, PieceState state) {
    return new PlanPiece(piece.id(), piece.seq(), piece.spec(), state);
  }

  private static PieceLine piece(PieceLine old, PlanPiece piece, boolean ownBars) {
    return new PieceLine(
        piece, old.order(), old.orderNumber(), old.customerName(), old.mark(), ownBars);
  }

  private static BarLine line(
      BarLine old, PlanBar bar, Item item, String ownerName, List<PieceLine> pieces) {
    return new BarLine(
        bar,
        old.planCode(),
        old.number(),
        old.of(),
        old.unitCode(),
        item,
        old.locationName(),
        old.heatNumber(),
        ownerName.isEmpty() ? Owner.ours() : new Owner.Of(new PartyId(id(9))),
        ownerName,
        pieces);
  }

  public static StockSheet stock() {
    List<LengthClass> classes =
        List.of(
            bars(IPE_200, 12_000, 24, 8, 1),
            bars(IPE_200, 6_000, 6, 1, 0),
            new LengthClass(IPE_200, true, mm(640), mm(3_420), 5, 2, 1, Owner.ours(), ""),
            bars(UNP_120, 6_000, 12, 2, 0),
            new LengthClass(UNP_120, true, mm(1_010), mm(1_010), 1, 0, 0, Owner.ours(), ""),
            bars(FLAT, 6_000, 1_240, 1, 0),
            bars(CABLE, 100_000, 2, 0, 0),
            new LengthClass(
                CABLE, true, Length.ofMillimetres(12_400), mm(37_250), 2, 0, 0, Owner.ours(), ""));
    List<UnitLine> remnants = new ArrayList<>();
    int[] lengths = {3_420, 3_180, 2_052, 1_223, 640};
    for (int i = 0; i < lengths.length; i++) {
      remnants.add(remnant(IPE_200, lengths[i], 200 + i, 1 + i * 23, i == 3));
    }
    remnants.add(remnant(UNP_120, 1_010, 210, 0, false));
    remnants.add(remnant(CABLE, 12_400, 211, 1, false));
    remnants.add(remnant(CABLE, 37_250, 212, 118, false));
    return new StockSheet(COMPANY, classes, remnants, NOW, ZONE);
  }

  public static StockSheet largeStock() {
    List<LengthClass> classes = new ArrayList<>();
    List<UnitLine> remnants = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Item item =
          item(
              500 + i,
              "ART-" + i,
              "Profil rectangular zincat termic pentru structuri de susținere, varianta " + i,
              i < 30 ? "Profile" : "Țevi",
              "S355J2H+N conform EN 10210-1",
              LengthUnit.MILLIMETRE);
      classes.add(bars(item, 12_000, 8 + i, i % 4, 0));
      classes.add(
          new LengthClass(item, true, mm(500), mm(500 + 40 * i), 5, 1, 0, Owner.ours(), ""));
      for (int k = 0; k < 5; k++) {
        remnants.add(remnant(item, 500 + 40 * i, 1_000 + i * 5 + k, i * k, false));
      }
    }
    return new StockSheet(COMPANY, classes, remnants, NOW, ZONE);
  }

  /** A bar to be: its pieces are pairs of an order's letter and millimetres. */
  record Cut(
      Item item,
      int length,
      boolean remnant,
      String location,
      int unit,
      String heat,
      List<Object> pieces) {}

  public static Cut cut(
      Item item,
      int length,
      boolean remnant,
      String location,
      int unit,
      String heat,
      Object... pieces) {
    return new Cut(item, length, remnant, location, unit, heat, Arrays.asList(pieces));
  }

  private static Object[] pieces(
      char one, int length, int count, char other, int otherLength, int otherCount) {
    List<Object> pieces = new ArrayList<>();
    for (int i = 0; i < count + otherCount; i++) {
      pieces.add(i < count ? one : other);
      pieces.add(i < count ? length : otherLength);
    }
    return pieces.toArray();
  }

  /** One bar of mitred pieces and braces; the profile is 200 mm high. */
  public static PlanSheet mitred() {
    PlanSheet square =
        sheet(
            List.of(
                cut(
                    IPE_200, 6_000, false, "A03", 100, "0481203", 'A', 1_200, 'A', 1_200, 'A', 900,
                    'C', 1_400)),
            1,
            List.of());
    BarLine line = square.bars().getFirst();
    int[][] degrees = {{45, 45}, {45, 45}, {45, 0}, {30, 0}};
    List<PieceLine> pieces = new ArrayList<>();
    for (PieceLine piece : line.pieces()) {
      int[] angles = degrees[pieces.size()];
      PlanPiece old = piece.piece();
      PlanPiece slanted =
          new PlanPiece(
              old.id(),
              old.seq(),
              new PieceSpec(
                  old.line(),
                  old.length(),
                  new Ends(Angle.ofDegrees(angles[0]), Angle.ofDegrees(angles[1])),
                  old.surplus()),
              old.state());
      pieces.add(piece(piece, slanted, false));
    }
    BarLine mitred = line(line, line.bar(), high(line.item()), line.ownerName(), pieces);
    return withBars(square, List.of(mitred));
  }

  /** A bar for all, one of a customer's own material, and one that an order has for itself. */
  public static PlanSheet whose() {
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      char order = (char) ('C' - i);
      cuts.add(cut(IPE_200, 6_000, false, "A03", 100 + i, "0481203", order, 1_200, order, 900));
    }
    PlanSheet plain = sheet(cuts, 3, List.of());
    List<BarLine> bars = new ArrayList<>(plain.bars());
    BarLine owned = bars.get(1);
    bars.set(1, line(owned, owned.bar(), owned.item(), OWNER, owned.pieces()));
    BarLine own = bars.get(2);
    List<PieceLine> pieces =
        own.pieces().stream().map(each -> piece(each, each.piece(), true)).toList();
    bars.set(2, line(own, own.bar(), own.item(), "", pieces));
    return withBars(plain, bars);
  }

  private static Item high(Item item) {
    return new Item(
        item.id(),
        item.code(),
        item.name(),
        item.category(),
        item.grade(),
        item.massPerMetre(),
        item.unit(),
        mm(200),
        item.cutting());
  }

  public static PlanSheet sheet(List<Cut> cuts, int bound, List<UnmetLine> unmet) {
    PlanId plan = new PlanId(id(2));
    ShortCode code = ShortCode.of(ShortCode.Kind.PLAN, "01", 4_711);
    List<BarLine> lines = new ArrayList<>();
    for (Cut cut : cuts) {
      lines.add(line(plan, code, lines.size() + 1, cuts.size(), cut));
    }
    var made =
        new CutPlan(
            plan,
            code,
            SAW.id(),
            NOW.minus(Duration.ofMinutes(20)),
            id(3),
            PlanState.APPROVED,
            cuts.size(),
            Math.min(bound, cuts.size()),
            Money.ofBani(1_864_250),
            OptionalInt.of(
                Math.max(0, cuts.size() - bound) * 1_000_000 / Math.max(1, cuts.size())));
    return new PlanSheet(COMPANY, made, SAW, "Anișoara Pătrașcu", lines, unmet, JOURNAL, NOW, ZONE);
  }

  private static BarLine line(PlanId plan, ShortCode code, int no, int of, Cut cut) {
    List<PieceLine> pieces = new ArrayList<>();
    List<PlanPiece> planned = new ArrayList<>();
    for (int i = 0; i < cut.pieces().size(); i += 2) {
      int order = (Character) cut.pieces().get(i) - 'A';
      Length length = mm((Integer) cut.pieces().get(i + 1));
      LineId line = new LineId(id(1_000_000 + order * 100_000L + length.micrometres() / 1_000));
      var piece =
          new PlanPiece(
              new PlanPieceId(id(10_000 + no * 100L + i)),
              i / 2,
              PieceSpec.square(line, length),
              PieceState.TO_CUT);
      planned.add(piece);
      pieces.add(
          new PieceLine(
              piece,
              new OrderId(id(5_000 + order)),
              "CD-04" + (17 + order),
              CUSTOMERS[order % CUSTOMERS.length],
              MARKS[(int) (length.micrometres() / 1_000 % MARKS.length)],
              false));
    }
    ShortCode unit =
        ShortCode.of(cut.remnant() ? ShortCode.Kind.REMNANT : ShortCode.Kind.BAR, "01", cut.unit());
    var bar =
        new PlanBar(
            new PlanBarId(id(9_000 + no)),
            plan,
            new SawId(id(1)),
            no - 1,
            new BarSource(
                cut.item().id(),
                new UnitId(id(7_000 + cut.unit())),
                mm(cut.length()),
                cut.remnant(),
                false),
            true,
            BarState.TO_CUT,
            planned,
            Optional.empty(),
            Optional.empty());
    return new BarLine(
        bar, code, no, of, unit, cut.item(), cut.location(), cut.heat(), Owner.ours(), "", pieces);
  }

  private static UnmetLine unmet() {
    return new UnmetLine(
        new Unmet(new LineId(id(4)), 2, Unmet.Reason.LONGER_THAN_EVERY_BAR),
        IPE_200,
        mm(13_400),
        "CD-0424",
        CUSTOMERS[7],
        "grindă lungă GL1");
  }

  private static LengthClass bars(Item item, int length, int onHand, int reserved, int held) {
    return new LengthClass(
        item, false, mm(length), mm(length), onHand, reserved, held, Owner.ours(), "");
  }

  private static UnitLine remnant(Item item, int length, int serial, int days, boolean held) {
    var unit =
        new StockUnit(
            new UnitId(id(7_000 + serial)),
            ShortCode.of(ShortCode.Kind.REMNANT, "01", serial),
            item.id(),
            UnitShape.PIECE,
            UnitOrigin.REMNANT,
            mm(length),
            1,
            0,
            held ? UnitState.HELD : UnitState.FREE,
            Optional.empty(),
            Optional.empty(),
            "LT-1",
            Owner.ours(),
            Optional.empty(),
            NOW.minus(Duration.ofDays(days)));
    return new UnitLine(
        unit,
        item.code(),
        item.name(),
        item.grade(),
        "Raft resturi R02",
        "0473118",
        "",
        "",
        "",
        item.unit(),
        "");
  }

  private static Item item(
      int id, String code, String name, String category, String grade, LengthUnit unit) {
    return new Item(
        new ItemId(id(id)),
        code,
        name,
        category,
        grade,
        Mass.ofGrams(22_400),
        unit,
        Length.ZERO,
        CuttingPolicy.of(mm(400), Money.ofBani(9_700)).withMaxRemnants(6));
  }

  public static Length mm(long millimetres) {
    return Length.ofMillimetres(millimetres);
  }

  private static UUID id(long number) {
    return new UUID(0x7000L, number);
  }
}
