package org.kerf.tools.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kerf.tools.demo.DemoItem.Family;

/**
 * The items of the demo's shop. Masses of beams, channels and angles are those of the standards'
 * tables (EN 10365, EN 10056-1), those of all other sections follow from their dimensions.
 */
final class Catalogue {

  private static final String S235 = "S235JR";
  private static final String S355 = "S355J2";
  private static final String LEI_S235 = "4.35";
  private static final String LEI_S355 = "4.80";
  private static final String LEI_TUBE = "5.25";
  private static final String LEI_TUBE_S355 = "5.70";
  private static final String LEI_ALUMINIUM = "26.50";

  private final List<DemoItem> items = new ArrayList<>();

  private Catalogue() {}

  static List<DemoItem> items() {
    var catalogue = new Catalogue();
    catalogue.beams();
    catalogue.channels();
    catalogue.angles();
    catalogue.tubes();
    catalogue.bars();
    catalogue.aluminium();
    catalogue.cables();
    return List.copyOf(catalogue.items);
  }

  /** EN 10365, tables of IPE and HE A. */
  private void beams() {
    String[] ipe = {
      "80 6.0",
      "100 8.1",
      "120 10.4",
      "140 12.9",
      "160 15.8",
      "180 18.8",
      "200 22.4",
      "220 26.2",
      "240 30.7",
      "270 36.1",
      "300 42.2"
    };
    for (String line : ipe) {
      beam("IPE", "Profil IPE", "Profile IPE", line, S235);
    }
    for (String line : List.of("160 15.8", "200 22.4", "240 30.7", "300 42.2")) {
      beam("IPE", "Profil IPE", "Profile IPE", line, S355);
    }
    for (String line : List.of("100 16.7", "120 19.9", "140 24.7", "160 30.4")) {
      beam("HEA", "Profil HEA", "Profile HEA", line, S235);
    }
  }

  /** EN 10365, table of UPN; the trade in Romania calls them UNP. */
  private void channels() {
    String[] unp = {
      "80 8.64", "100 10.6", "120 13.4", "140 16.0", "160 18.8", "180 22.0", "200 25.3"
    };
    for (String line : unp) {
      beam("UNP", "Profil UNP", "Profile UNP", line, S235);
    }
    for (String line : List.of("120 13.4", "160 18.8", "200 25.3")) {
      beam("UNP", "Profil UNP", "Profile UNP", line, S355);
    }
  }

  private void beam(String series, String name, String category, String line, String quality) {
    int height = Integer.parseInt(line.substring(0, line.indexOf(' ')));
    var mass = new BigDecimal(line.substring(line.indexOf(' ') + 1));
    boolean strong = quality.equals(S355);
    items.add(
        new DemoItem(
            series + '-' + height + '-' + quality.substring(0, 4),
            name + ' ' + height,
            category,
            quality,
            strong ? Family.BEAMS_S355 : Family.BEAMS_S235,
            mass,
            DemoItem.price(mass, strong ? LEI_S355 : LEI_S235),
            height < 160 ? 400 : 500,
            height < 200 ? 0 : 30,
            height < 160 ? 6 : 4,
            12_000,
            height < 160 ? 6_000 : 10_100));
  }

  /** EN 10056-1. */
  private void angles() {
    String[] angles = {
      "30x30x3 1.36",
      "40x40x4 2.42",
      "50x50x5 3.77",
      "60x60x6 5.42",
      "70x70x7 7.38",
      "80x80x8 9.63",
      "100x100x10 15.0",
      "60x40x5 3.76",
      "100x50x6 6.84"
    };
    for (String line : angles) {
      String size = line.substring(0, line.indexOf(' '));
      var mass = new BigDecimal(line.substring(line.indexOf(' ') + 1));
      bar("L-" + size, "Cornier L " + size, "Corniere", S235, mass, LEI_S235, 12_000);
    }
  }

  private void tubes() {
    int[][] rectangles = {
      {40, 20, 2}, {50, 30, 2}, {60, 40, 3}, {80, 40, 3}, {100, 50, 4}, {120, 60, 4}
    };
    for (int[] r : rectangles) {
      rectangularTube(r[0], r[1], r[2], "S235JRH");
    }
    rectangularTube(120, 80, 5, "S355J2H");
    int[][] squares = {{20, 2}, {30, 2}, {40, 3}, {50, 3}, {60, 3}, {80, 4}, {100, 5}};
    for (int[] s : squares) {
      squareTube("SHS-" + s[0] + 'x' + s[1], s[0], s[1], "S235JRH");
    }
    squareTube("SHS-100x5-S355", 100, 5, "S355J2H");
    for (String pipe : List.of("33.7 3", "42.4 3", "48.3 3", "60.3 3", "88.9 4", "114.3 5")) {
      String diameter = pipe.substring(0, pipe.indexOf(' '));
      String wall = pipe.substring(pipe.indexOf(' ') + 1);
      tube(
          "CHS-" + diameter + 'x' + wall,
          "Țeavă rotundă " + diameter.replace('.', ',') + 'x' + wall,
          "Țevi rotunde",
          "S235JRH",
          SectionMass.pipe(diameter, Integer.parseInt(wall)));
    }
  }

  private void rectangularTube(int height, int width, int wall, String quality) {
    String size = height + "x" + width + "x" + wall;
    BigDecimal mass = SectionMass.hollow(height, width, wall);
    tube("RHS-" + size, "Țeavă rectangulară " + size, "Țevi rectangulare", quality, mass);
  }

  private void squareTube(String code, int side, int wall, String quality) {
    String name = "Țeavă pătrată " + side + 'x' + side + 'x' + wall;
    tube(code, name, "Țevi pătrate", quality, SectionMass.hollow(side, side, wall));
  }

  private void tube(String code, String name, String category, String quality, BigDecimal mass) {
    boolean strong = quality.startsWith("S355");
    items.add(
        new DemoItem(
            code,
            name,
            category,
            quality,
            strong ? Family.TUBES_S355 : Family.TUBES_S235,
            mass,
            DemoItem.price(mass, strong ? LEI_TUBE_S355 : LEI_TUBE),
            400,
            0,
            5,
            6_000,
            12_000));
  }

  private void bars() {
    int[][] flats = {{30, 5}, {40, 5}, {50, 6}, {60, 8}, {80, 10}, {100, 10}};
    for (int[] f : flats) {
      String size = f[0] + "x" + f[1];
      BigDecimal mass = SectionMass.flat(f[0], f[1]);
      bar("PLT-" + size, "Platbandă " + size, "Platbande", S235, mass, LEI_S235, 6_000);
    }
    for (int diameter : List.of(12, 16, 20, 30)) {
      round(diameter, S235, LEI_S235);
    }
    for (int diameter : List.of(40, 60)) {
      round(diameter, S355, LEI_S355);
    }
  }

  private void round(int diameter, String quality, String lei) {
    String code = "ROT-" + diameter + '-' + quality.substring(0, 4);
    BigDecimal mass = SectionMass.round(diameter);
    bar(code, "Oțel rotund Ø" + diameter, "Oțel rotund", quality, mass, lei, 6_000);
  }

  private void bar(
      String code,
      String name,
      String category,
      String quality,
      BigDecimal mass,
      String lei,
      int barLength) {
    items.add(
        new DemoItem(
            code,
            name,
            category,
            quality,
            quality.equals(S355) ? Family.BARS_S355 : Family.BARS_S235,
            mass,
            DemoItem.price(mass, lei),
            300,
            0,
            6,
            barLength,
            barLength == 6_000 ? 4_000 : 6_000));
  }

  private void aluminium() {
    aluminium("TR-40x20x2", "Țeavă rectangulară aluminiu 40x20x2", 2 * 2 * (40 + 20 - 4));
    aluminium("TP-50x3", "Țeavă pătrată aluminiu 50x50x3", 4 * 3 * (50 - 3));
    aluminium("L-40x40x3", "Cornier aluminiu 40x40x3", 3 * (40 + 40 - 3));
    aluminium("PLT-50x5", "Platbandă aluminiu 50x5", 50 * 5);
    aluminium("U-30x30x3", "Profil U aluminiu 30x30x3", 3 * (30 + 30 + 30 - 2 * 3));
  }

  private void aluminium(String size, String name, int squareMillimetres) {
    BigDecimal mass = SectionMass.aluminium(squareMillimetres);
    items.add(
        new DemoItem(
            "AL-" + size,
            name,
            "Profile aluminiu",
            "EN AW-6060 T66",
            Family.ALUMINIUM,
            mass,
            DemoItem.price(mass, LEI_ALUMINIUM),
            500,
            50,
            6,
            6_000,
            6_500));
  }

  /** Masses and prices are rounded, typical figures: makers differ, and no standard fixes them. */
  private void cables() {
    cable("CYY-F 3x1,5", "0.12", "4.10", 500_000, 100_000);
    cable("CYY-F 3x2,5", "0.17", "6.60", 500_000, 100_000);
    cable("CYY-F 5x2,5", "0.26", "10.90", 500_000, 250_000);
    cable("CYY-F 5x4", "0.37", "17.20", 500_000, 250_000);
    cable("CYABY-F 4x16", "1.15", "58.00", 250_000, 100_000);
  }

  private void cable(String type, String kilograms, String lei, int reel, int otherReel) {
    items.add(
        new DemoItem(
            type.replace(' ', '-').replace(',', '.').toUpperCase(Locale.ROOT).replace('X', 'x'),
            "Cablu " + type,
            "Cabluri",
            "",
            Family.CABLE,
            new BigDecimal(kilograms),
            new BigDecimal(lei),
            10_000,
            40,
            5,
            reel,
            otherReel));
  }
}
