package org.kerf.tools.demo;

/**
 * The demo's shop itself: its locations, saws, people, printer and customers. All of it is
 * invented.
 */
final class Shop {

  private static final int LOCATIONS_OF_RACK_A = 12;
  private static final int LOCATIONS_OF_RACK_B = 10;
  private static final int LOCATIONS_OF_REMNANTS = 8;
  private static final int LOCATIONS_OF_CABLE = 4;

  private Shop() {}

  static String locations() {
    var table = new TextTable("Cod", "Denumire", "Zonă", "Traseu");
    table.row("REC", "Recepție, rampa 1", "recepție", 10);
    locations(table, "A", "Raft consolă A, poziția ", "raft", 100, LOCATIONS_OF_RACK_A);
    locations(table, "B", "Raft consolă B, poziția ", "raft", 200, LOCATIONS_OF_RACK_B);
    table.row("K01", "Material clienți, custodie", "material client", 290);
    locations(table, "C", "Stelaj tamburi C, poziția ", "cablu", 300, LOCATIONS_OF_CABLE);
    locations(table, "R", "Rastel resturi R, poziția ", "resturi", 400, LOCATIONS_OF_REMNANTS);
    table.row("S01", "Fierăstrău cu bandă 1", "fierăstrău", 500);
    table.row("S02", "Fierăstrău circular 2", "fierăstrău", 510);
    table.row("CAR", "Carantină, întrebați calitatea", "carantină", 600);
    table.row("EXP", "Expediere, rampa 2", "expediere", 700);
    return table.text();
  }

  private static void locations(
      TextTable table, String row, String name, String zone, int walk, int count) {
    for (int i = 1; i <= count; i++) {
      table.row(row + (i < 10 ? "0" : "") + i, name + i, zone, walk + i);
    }
  }

  static String saws() {
    return new TextTable(
            "Denumire",
            "Îndreptare cap (mm)",
            "Capăt pierdut (mm)",
            "Prindere (mm)",
            "Tăietură (mm)",
            "Locație")
        .row("Fierăstrău cu bandă 1", "10", "0", "60", "1,5", "S01")
        .row("Fierăstrău circular 2", "0", "0", "80", "2,5", "S02")
        .text();
  }

  /**
   * Names, streets and towns are invented, and the tax numbers fail the official check on purpose.
   */
  static String customers() {
    return new TextTable("Cod", "Denumire", "CIF", "Adresă", "Localitate", "Județ")
        .row(
            "K001",
            "Construcții Metalice Făgetul SRL",
            "RO99000010",
            "Str. Nituitorilor 12",
            "Făgetul de Sus",
            "Cluj")
        .row(
            "K002",
            "Hale Industriale Vâlcele SRL",
            "RO99000020",
            "Șos. Depozitelor 4",
            "Vâlcelele Noi",
            "Argeș")
        .row(
            "K003",
            "Balustrade Țărmure SRL",
            "RO99000030",
            "Str. Feronierilor 31",
            "Țărmurele",
            "Constanța")
        .row(
            "K004",
            "Mecanica Șoimuș SRL",
            "RO99000040",
            "Str. Strungarilor 7",
            "Șoimușul Mare",
            "Mureș")
        .row(
            "K005",
            "Electro Instal Brândușa SRL",
            "RO99000055",
            "Bd. Bobinatorilor 18",
            "Brândușeni",
            "Iași")
        .row(
            "K006",
            "Tâmplărie Aluminiu Ștefănița SRL",
            "RO99000060",
            "Str. Geamgiilor 9",
            "Ștefănița Veche",
            "Neamț")
        .row(
            "K007",
            "Agroutilaje Întorsura SRL",
            "RO99000070",
            "Calea Plugarilor 55",
            "Întorsura Mică",
            "Brăila")
        .row(
            "K008",
            "Porți și Garduri Bârsa Nouă SRL",
            "RO99000080",
            "Str. Lăcătușilor 3",
            "Bârsa Nouă",
            "Brașov")
        .row(
            "K009",
            "Șantierul Naval Dunărița SA",
            "RO99000090",
            "Str. Cheiului 1",
            "Dunărița",
            "Galați")
        .text();
  }

  static String users() {
    return new TextTable("Utilizator", "Nume", "Rol", "Limbă")
        .row("anisoara", "Anișoara Pătrașcu", "șef de schimb", "ro")
        .row("gheorghe", "Gheorghe Țurcanu", "operator", "ro")
        .row("stefan", "Ștefan Mânzatu", "operator", "ro")
        .row("ionut", "Ionuț Băltărețu", "gestionar", "ro")
        .row("malina", "Mălina Șerbănescu", "calitate", "ro")
        .row("catalin", "Cătălin Îndrei", "administrator", "en")
        .text();
  }

  static String printers() {
    return new TextTable(
            "Denumire", "Conexiune", "Dpi", "Lățime etichetă (mm)", "Înălțime etichetă (mm)")
        .row("Etichete debitare", "folder:labels", 203, 100, 50)
        .text();
  }
}
