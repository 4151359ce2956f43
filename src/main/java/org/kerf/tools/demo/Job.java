package org.kerf.tools.demo;

import java.util.List;

/**
 * What a kind of customer has cut: an item, what the pieces are called on the drawing, and in what
 * lengths and numbers.
 *
 * @param shortest in millimetres
 * @param longest in millimetres
 * @param step in half millimetres: lengths on drawings are round where the part is simple
 * @param fewest pieces
 * @param most pieces
 */
record Job(String item, String mark, int shortest, int longest, int step, int fewest, int most) {

  static final List<Job> HALLS =
      List.of(
          new Job("IPE-200-S235", "grindă G", 2400, 5800, 20, 2, 6),
          new Job("IPE-240-S355", "stâlp S", 3200, 5600, 20, 2, 6),
          new Job("IPE-300-S355", "grindă principală GP", 4800, 5950, 20, 2, 4),
          new Job("IPE-160-S235", "pană P", 2900, 5900, 20, 3, 8),
          new Job("HEA-140-S235", "stâlp S", 2750, 4200, 20, 2, 4),
          new Job("UNP-120-S235", "riglă R", 1500, 3600, 10, 2, 6),
          new Job("UNP-160-S355", "lonjeron L", 2200, 4600, 10, 2, 4),
          new Job("L-60x60x6", "contravântuire CV", 1450, 3300, 2, 4, 8),
          new Job("L-80x80x8", "contravântuire CV", 1900, 3900, 2, 2, 6),
          new Job("RHS-80x40x3", "riglă de fațadă RF", 1800, 4400, 10, 4, 8),
          new Job("SHS-100x5", "stâlp fațadă SF", 2600, 4100, 10, 2, 6),
          new Job("PLT-100x10", "placă de bază PB", 220, 480, 10, 4, 12),
          new Job("ROT-16-S235", "tirant T", 1650, 3850, 10, 2, 6));

  static final List<Job> RAILINGS =
      List.of(
          new Job("SHS-40x3", "montant balustradă M", 940, 1180, 1, 6, 12),
          new Job("CHS-42.4x3", "mână curentă MC", 1600, 4200, 2, 2, 6),
          new Job("CHS-33.7x3", "lisă L", 1450, 3900, 2, 3, 8),
          new Job("PLT-40x5", "talpă T", 900, 2400, 2, 4, 8),
          new Job("ROT-12-S235", "vergea V", 820, 1050, 1, 8, 14),
          new Job("RHS-40x20x2", "ramă panou RP", 780, 1960, 1, 4, 10),
          new Job("L-40x40x4", "colțar C", 350, 1100, 2, 4, 8));

  static final List<Job> MACHINES =
      List.of(
          new Job("ROT-30-S235", "ax A", 240, 980, 1, 3, 8),
          new Job("ROT-40-S355", "ax canelat AC", 310, 1240, 1, 2, 6),
          new Job("ROT-60-S355", "arbore AR", 420, 1650, 1, 2, 4),
          new Job("PLT-80x10", "suport S", 180, 620, 2, 4, 8),
          new Job("PLT-60x8", "eclisă E", 160, 540, 2, 4, 10),
          new Job("SHS-60x3", "batiu B", 640, 2100, 2, 2, 6),
          new Job("UNP-100-S235", "cadru C", 760, 2350, 2, 2, 6));

  static final List<Job> CABLES =
      List.of(
          new Job("CYY-F-3x1.5", "circuit iluminat CI", 35_000, 90_000, 2_000, 1, 3),
          new Job("CYY-F-3x2.5", "circuit prize CP", 25_000, 85_000, 2_000, 1, 3),
          new Job("CYY-F-5x2.5", "circuit forță CF", 30_000, 70_000, 2_000, 1, 2),
          new Job("CYY-F-5x4", "coloană tablou CT", 18_000, 60_000, 2_000, 1, 2),
          new Job("CYABY-F-4x16", "branșament BR", 40_000, 110_000, 2_000, 1, 2));

  static final List<Job> WINDOWS =
      List.of(
          new Job("AL-TR-40x20x2", "montant M", 1180, 2360, 1, 4, 8),
          new Job("AL-TP-50x3", "stâlp vitrină SV", 1900, 2950, 1, 2, 6),
          new Job("AL-L-40x40x3", "baghetă de închidere B", 560, 1480, 1, 4, 10),
          new Job("AL-PLT-50x5", "glaf G", 700, 1750, 1, 2, 6),
          new Job("AL-U-30x30x3", "traversă T", 640, 1520, 1, 4, 8));

  static final List<Job> FARM_MACHINES =
      List.of(
          new Job("UNP-80-S235", "traversă T", 880, 2600, 2, 2, 6),
          new Job("UNP-140-S235", "lonjeron L", 2200, 4800, 10, 2, 4),
          new Job("RHS-60x40x3", "cadru C", 720, 2900, 2, 3, 8),
          new Job("RHS-120x60x4", "grindă G", 1800, 3900, 10, 2, 4),
          new Job("L-50x50x5", "colțar K", 420, 1850, 2, 4, 8),
          new Job("CHS-60.3x3", "bară protecție BP", 950, 2450, 2, 2, 6),
          new Job("PLT-50x6", "ureche U", 140, 420, 2, 4, 12));

  static final List<Job> GATES =
      List.of(
          new Job("SHS-50x3", "stâlp poartă SP", 1900, 2600, 10, 2, 6),
          new Job("SHS-30x2", "ramă R", 980, 2950, 1, 4, 8),
          new Job("SHS-20x2", "zăbrea Z", 1120, 1640, 1, 6, 14),
          new Job("RHS-50x30x2", "traversă T", 1450, 3900, 2, 2, 6),
          new Job("L-30x30x3", "cadru plasă CP", 860, 1960, 2, 4, 8),
          new Job("PLT-30x5", "opritor O", 120, 360, 2, 4, 10),
          new Job("CHS-48.3x3", "stâlp gard SG", 1750, 2250, 10, 4, 10));

  static final List<Job> SHIPYARD =
      List.of(
          new Job("IPE-200-S355", "traversă punte TP", 2600, 5400, 10, 2, 4),
          new Job("UNP-200-S355", "osatură O", 1850, 4900, 10, 2, 4),
          new Job("UNP-120-S355", "rigidizare RG", 1200, 3300, 2, 3, 6),
          new Job("SHS-100x5-S355", "montant catarg MC", 2300, 4700, 10, 2, 4),
          new Job("RHS-120x80x5", "grindă cheson GC", 2100, 5200, 10, 2, 4),
          new Job("ROT-60-S355", "bolț BL", 260, 740, 1, 3, 6));
}
