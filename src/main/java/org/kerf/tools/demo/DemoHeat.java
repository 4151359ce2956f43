package org.kerf.tools.demo;

import java.util.List;
import org.kerf.tools.demo.DemoItem.Family;

/**
 * A heat of the demo. Mills and numbers are invented.
 *
 * @param age days since its certificate was made out
 * @param certificateType by EN 10204
 */
record DemoHeat(
    String number,
    Family family,
    String quality,
    String certificate,
    String certificateType,
    String mill,
    int age) {

  private static final String BEAM_MILL = "Oțelăria Valea Albă SA";
  private static final String BAR_MILL = "Laminorul Râul Negru SRL";
  private static final String TUBE_MILL = "Țevăria Câmpia Lungă SA";
  private static final String ALUMINIUM_MILL = "Aluminiu Poiana Soarelui SRL";

  static List<DemoHeat> all() {
    return List.of(
        beam("0473118", Family.BEAMS_S235, "S235JR", 412),
        beam("0473122", Family.BEAMS_S235, "S235JR", 296),
        beam("0473540", Family.BEAMS_S235, "S235JR", 188),
        beam("0474007", Family.BEAMS_S235, "S235JR", 97),
        beam("0474311", Family.BEAMS_S235, "S235JR", 61),
        beam("0481203", Family.BEAMS_S355, "S355J2", 233),
        beam("0481207", Family.BEAMS_S355, "S355J2", 140),
        beam("0481390", Family.BEAMS_S355, "S355J2", 74),
        bar("R1187", Family.BARS_S235, "S235JR", "2.2", 371),
        bar("R1203", Family.BARS_S235, "S235JR", "3.1", 265),
        bar("R1266", Family.BARS_S235, "S235JR", "3.1", 152),
        bar("R1271", Family.BARS_S235, "S235JR", "2.2", 83),
        bar("R2114", Family.BARS_S355, "S355J2", "3.1", 208),
        bar("R2118", Family.BARS_S355, "S355J2", "3.1", 90),
        tube("T58214", Family.TUBES_S235, "S235JRH", "3.1", 330),
        tube("T58233", Family.TUBES_S235, "S235JRH", "2.2", 247),
        tube("T58240", Family.TUBES_S235, "S235JRH", "3.1", 161),
        tube("T58302", Family.TUBES_S235, "S235JRH", "3.1", 104),
        tube("T58377", Family.TUBES_S235, "S235JRH", "2.2", 66),
        tube("T61007", Family.TUBES_S355, "S355J2H", "3.1", 195),
        tube("T61019", Family.TUBES_S355, "S355J2H", "3.1", 79),
        aluminium("AL-7731-2", 254),
        aluminium("AL-7740-1", 143),
        aluminium("AL-7752-3", 72));
  }

  private static DemoHeat beam(String number, Family family, String quality, int age) {
    return new DemoHeat(number, family, quality, "VA-" + number, "3.1", BEAM_MILL, age);
  }

  private static DemoHeat bar(String number, Family family, String quality, String type, int age) {
    return new DemoHeat(number, family, quality, "RN-" + number, type, BAR_MILL, age);
  }

  private static DemoHeat tube(String number, Family family, String quality, String type, int age) {
    return new DemoHeat(number, family, quality, "CL-" + number, type, TUBE_MILL, age);
  }

  private static DemoHeat aluminium(String number, int age) {
    String certificate = "PS-" + number.substring("AL-".length());
    return new DemoHeat(
        number, Family.ALUMINIUM, "EN AW-6060 T66", certificate, "3.1", ALUMINIUM_MILL, age);
  }
}
