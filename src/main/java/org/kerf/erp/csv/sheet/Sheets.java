package org.kerf.erp.csv.sheet;

import static org.kerf.erp.csv.cell.Column.optional;
import static org.kerf.erp.csv.cell.Column.required;

import java.util.List;
import java.util.Optional;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.CsvCells;
import org.kerf.erp.csv.cell.CsvVocabulary;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.RowRefused;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.identity.model.Role;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.stock.model.item.LengthUnit;

/** The kinds of master data tables that can be read; for what moves, see {@link StockSheets}. */
public final class Sheets {

  private static final Column CODE =
      required(
          "Cod",
          "Code",
          "Cod articol",
          "Item code",
          "SKU",
          "Articol",
          "Item",
          "Cod produs",
          "Product code",
          "Cod material",
          "Material code",
          "Simbol",
          "Cod intern");
  private static final Column NAME =
      required(
              "Denumire",
              "Name",
              "Nume",
              "Denumire produs",
              "Product name",
              "Description",
              "Descriere",
              "Denumire articol",
              "Item name",
              "Denumire material",
              "Nume produs")
          .atMost(200);
  private static final Column CATEGORY = optional("Categorie", "Category", "Grupă", "Group");
  private static final Column QUALITY =
      optional("Calitate", "Quality", "Marcă oțel", "Marca", "Grade", "Material").atMost(40);
  private static final Column MASS_PER_METRE =
      optional("Kg/m", "Mass (kg/m)", "Kg pe metru", "Masă (kg/m)", "Masă liniară", "Kg per metre")
          .ofFigures();
  private static final Column SHORTEST_REMNANT =
      optional("Rest minim (mm)", "Shortest remnant (mm)", "Rest minim", "Minimum remnant")
          .ofFigures();
  private static final Column REMNANT_VALUE =
      optional(
              "Valoare rest (%)",
              "Remnant value (%)", "Valoare rest procent", "Remnant value percent")
          .ofFigures();
  private static final Column PRICE_PER_METRE =
      optional("Preț (lei/m)", "Price (lei/m)", "Preț pe metru", "Price per metre").ofFigures();
  private static final CsvVocabulary<LengthUnit> UNITS =
      new CsvVocabulary<LengthUnit>()
          .with(LengthUnit.MILLIMETRE, "mm", "mm", "milimetri", "milimetru", "millimetre")
          .with(LengthUnit.METRE, "m", "m", "ml", "metri", "metru", "metre");

  private static final Column UNIT =
      UNITS.of(optional("Unitate", "Unit", "UM", "Unitate de măsură", "Unit of measure"));
  private static final Column MOST_REMNANTS =
      optional("Resturi maxim", "Most remnants", "Maxim resturi", "Maximum remnants").ofFigures();

  private static final Column MOST_PIECES =
      optional("Bucăți pe bară", "Pieces per bar", "Maxim bucăți pe bară", "Most pieces per bar")
          .ofFigures();

  private static final Column PROFILE_HEIGHT =
      optional("Înălțime profil (mm)", "Profile height (mm)", "Înălțime profil", "Height")
          .ofFigures();

  private static final Column MOST_SURPLUS =
      optional("Bucăți în plus", "Surplus pieces", "Maxim bucăți în plus", "Most surplus pieces")
          .ofFigures();

  private static final Column LONGEST_SCRAPPED =
      optional(
              "Rest aruncat maxim (mm)",
              "Longest scrapped rest (mm)",
              "Rest aruncat maxim",
              "Longest scrapped rest")
          .ofFigures();

  private static final Column MIN_STOCK =
      optional("Stoc minim (m)", "Minimum stock (m)", "Stoc minim", "Minimum stock").ofFigures();

  private static final Column SUPPLIER_CODE =
      optional("Cod furnizor", "Supplier code", "Cod la furnizor", "Supplier's code");

  /** As many as an item keeps. */
  private static final int MOST_STOCK_LENGTHS = 8;

  private static final int MOST_LEAD_DAYS = 730;

  private static final Column STOCK_LENGTHS =
      optional(
              "Lungimi uzuale (mm)",
              "Stock lengths (mm)",
              "Lungimi uzuale",
              "Lungimi de bară",
              "Stock lengths",
              "Bar lengths")
          .atMost(120);

  private static final Column LEAD_DAYS =
      optional(
              "Termen de livrare (zile)",
              "Lead time (days)",
              "Termen de livrare",
              "Zile de livrare",
              "Lead time")
          .ofFigures();

  /** The catalogue of items. */
  public static final SheetType<ItemRow> ITEMS =
      new SheetType<>(
              CODE,
              List.of(
                  CODE,
                  NAME,
                  CATEGORY,
                  QUALITY,
                  MASS_PER_METRE,
                  SHORTEST_REMNANT,
                  REMNANT_VALUE,
                  PRICE_PER_METRE,
                  UNIT,
                  MOST_REMNANTS,
                  MOST_PIECES,
                  PROFILE_HEIGHT,
                  MOST_SURPLUS,
                  LONGEST_SCRAPPED,
                  MIN_STOCK,
                  SUPPLIER_CODE,
                  STOCK_LENGTHS,
                  LEAD_DAYS),
              Sheets::item)
          .withExamples(
              "IPE200|Profil IPE 200~Beam IPE"
                  + " 200|Profile~Beams|S235JR|22,4~22.4|500|0|98,5~98.5|mm|10|0|200|0|1000|120||6000;"
                  + " 12000|14",
              "TV60|Țeavă pătrată 60x60x3~Square tube"
                  + " 60x60x3|Țevi~Tubes|S235JR|5,2~5.2|400|0|31|mm|20|0|60|0|800|60||6000|");

  private static final Column HEAT =
      required("Șarjă", "Heat", "Număr șarjă", "Heat number", "Nr. șarjă", "Heat no.", "Cod șarjă");
  private static final Column CERTIFICATE =
      optional("Certificat", "Certificate", "Număr certificat", "Certificate number").atMost(80);
  private static final Column CERTIFICATE_TYPE =
      optional("Tip certificat", "Certificate type", "Tip").atMost(10);
  private static final Column SUPPLIER =
      optional("Furnizor", "Supplier", "Producător", "Mill").atMost(200);
  private static final Column CERTIFIED =
      optional("Data certificat", "Certificate date", "Data", "Date");

  /** Heats with their mill certificates. */
  public static final SheetType<HeatRow> HEATS =
      new SheetType<>(
              HEAT,
              List.of(HEAT, QUALITY, CERTIFICATE, CERTIFICATE_TYPE, SUPPLIER, CERTIFIED),
              cells ->
                  new HeatRow(
                      cells.code(HEAT),
                      cells.text(QUALITY),
                      cells.code(CERTIFICATE),
                      cells.text(CERTIFICATE_TYPE),
                      cells.text(SUPPLIER),
                      cells.day(CERTIFIED)))
          .withExamples(
              "H4711|S235JR|C-2026-118|3.1|Oțelăria Nord~North Steelworks|@-30",
              "H4712|S235JR|C-2026-119|3.1|Oțelăria Nord~North Steelworks|@-30");

  private static final Column ZONE = optional("Zonă", "Zone").atMost(80);
  private static final Column WALKING_ORDER =
      optional("Traseu", "Walking order", "Ordine", "Ordine traseu").ofFigures();

  private static final Column PLACE =
      required(
              "Cod",
              "Code",
              "Cod loc",
              "Location code",
              "Locație",
              "Location",
              "Loc",
              "Place",
              "Cod locație",
              "Raft",
              "Rack",
              "Poziție")
          .atMost(40);

  private static final Column PLACE_NAME =
      optional("Denumire", "Name", "Nume", "Descriere", "Description").atMost(200);

  /** Places where material lies. */
  public static final SheetType<LocationRow> LOCATIONS =
      new SheetType<>(
              PLACE,
              List.of(PLACE, PLACE_NAME, ZONE, WALKING_ORDER),
              cells ->
                  new LocationRow(
                      cells.code(PLACE),
                      cells.text(PLACE_NAME),
                      cells.text(ZONE),
                      cells.whole(WALKING_ORDER, 0, 1_000_000)))
          .withExamples(
              "A01|Raft A 1~Rack A 1|Hala 1~Hall 1|1", "A02|Raft A 2~Rack A 2|Hala 1~Hall 1|2");

  private static final Column HEAD_TRIM =
      required("Îndreptare cap (mm)", "Head trim (mm)").ofFigures();
  private static final Column TAIL_TRIM =
      required("Capăt pierdut (mm)", "Tail trim (mm)").ofFigures();
  private static final Column CLAMP = required("Prindere (mm)", "Clamp (mm)").ofFigures();
  private static final Column KERF =
      required("Tăietură (mm)", "Kerf (mm)", "Lățime pânză (mm)").ofFigures();

  /** Names a location that has to be there. */
  public static final Column REMNANT_LOCATION =
      optional("Loc resturi", "Remnant location", "Locație resturi", "Remnant place");

  private static final Column SAW_LOCATION = optional("Locație", "Location", "Loc", "Place");

  private static final Column SAW =
      required("Denumire", "Name", "Nume", "Fierăstrău", "Saw", "Utilaj", "Machine").atMost(80);

  /** Saws with their geometry. */
  public static final SheetType<SawRow> SAWS =
      new SheetType<>(
              SAW,
              List.of(SAW, HEAD_TRIM, TAIL_TRIM, CLAMP, KERF, SAW_LOCATION, REMNANT_LOCATION),
              cells ->
                  new SawRow(
                      cells.text(SAW),
                      cells.length(HEAD_TRIM),
                      cells.length(TAIL_TRIM),
                      cells.length(CLAMP),
                      cells.realLength(KERF),
                      cells.hasColumn(REMNANT_LOCATION)
                          ? Optional.of(cells.code(REMNANT_LOCATION))
                          : Optional.empty(),
                      cells.code(SAW_LOCATION)))
          .withExamples(
              "Fierăstrău 1~Saw 1|10|50|120|3|A01|A01", "Fierăstrău 2~Saw 2|0|30|100|2,5~2.5|A02|");

  private static final Column TAX_NUMBER =
      optional("CIF", "Tax number", "CUI", "Cod fiscal", "VAT number").atMost(40);
  private static final Column ADDRESS = optional("Adresă", "Address").atMost(200);
  private static final Column TOWN = optional("Localitate", "Town", "Oraș", "City").atMost(100);
  private static final Column COUNTY = optional("Județ", "County").atMost(100);

  private static final Column CUSTOMER_CODE =
      required(
          "Cod",
          "Code",
          "Cod client",
          "Customer code",
          "Nr. client",
          "Customer number",
          "Cod partener",
          "Partner code");
  private static final Column CUSTOMER_NAME =
      required(
              "Denumire",
              "Name",
              "Nume",
              "Client",
              "Customer",
              "Denumire client",
              "Nume client",
              "Customer name",
              "Firmă",
              "Company",
              "Partener")
          .atMost(200);

  private static final CsvVocabulary<Boolean> YES_OR_NO =
      new CsvVocabulary<Boolean>()
          .with(true, "da", "yes", "x", "1", "true")
          .with(false, "nu", "no", "0", "false");

  private static final Column IS_SUPPLIER =
      YES_OR_NO.of(optional("Furnizor", "Supplier", "Este furnizor"));

  /** Customers and suppliers. */
  public static final SheetType<CustomerRow> CUSTOMERS =
      new SheetType<>(
              CUSTOMER_CODE,
              List.of(CUSTOMER_CODE, CUSTOMER_NAME, TAX_NUMBER, ADDRESS, TOWN, COUNTY, IS_SUPPLIER),
              cells ->
                  new CustomerRow(
                      cells.code(CUSTOMER_CODE),
                      cells.text(CUSTOMER_NAME),
                      cells.code(TAX_NUMBER),
                      cells.text(ADDRESS),
                      cells.text(TOWN),
                      cells.text(COUNTY),
                      cells.hasColumn(IS_SUPPLIER)
                          ? Optional.of(cells.word(IS_SUPPLIER, YES_OR_NO, false))
                          : Optional.empty()))
          .withExamples(
              "K001|Construct Nord SRL|RO1234567|Str. Fabricii 1|Cluj-Napoca|Cluj|nu~no",
              "K002|Hale Industriale SA|RO7654321|Bd. Muncii 18|Turda|Cluj|nu~no");

  private static final Column LOGIN = required("Utilizator", "User", "Login", "Cont", "Account");
  private static final Column ROLE = required("Rol", "Role");
  private static final Column LANGUAGE = optional("Limbă", "Language");

  private static final CsvVocabulary<Role> ROLES =
      new CsvVocabulary<Role>()
          .with(Role.SUPERVISOR, "șef de schimb", "supervisor", "shift supervisor")
          .with(Role.OPERATOR, "operator", "operator", "cutting operator", "operator debitare")
          .with(Role.WORKER, "gestionar", "worker", "warehouse worker", "muncitor")
          .with(Role.ADMINISTRATOR, "administrator", "administrator", "admin")
          .with(Role.QUALITY, "calitate", "quality", "inspector calitate");
  private static final CsvVocabulary<String> LANGUAGES =
      new CsvVocabulary<String>()
          .with("ro", "ro", "ro", "română")
          .with("en", "en", "en", "engleză", "english");

  private static final Column PERSON = NAME.atMost(120);

  /** People who work with the station. */
  public static final SheetType<UserRow> USERS =
      new SheetType<>(
              PERSON,
              List.of(LOGIN, PERSON, ROLE, LANGUAGE),
              cells ->
                  new UserRow(
                      cells.code(LOGIN),
                      cells.text(PERSON),
                      cells.word(ROLE, ROLES, Role.WORKER),
                      cells.word(LANGUAGE, LANGUAGES, "ro")))
          .withExamples(
              "ana.pop|Ana Pop|șef de schimb~shift supervisor|ro~en",
              "ion.rus|Ion Rus|operator|ro~en");

  private static final Column CONNECTION =
      required("Conexiune", "Connection", "Adresă", "Address").atMost(300);
  private static final CsvVocabulary<Integer> DOTS =
      new CsvVocabulary<Integer>()
          .with(203, "203", "203")
          .with(300, "300", "300")
          .with(600, "600", "600")
          .with(152, "152", "152");
  private static final Column RESOLUTION =
      DOTS.of(required("Dpi", "Resolution (dpi)", "Rezoluție"));
  private static final Column LABEL_WIDTH =
      optional("Lățime etichetă (mm)", "Label width (mm)", "Lățime", "Width").ofFigures();
  private static final Column LABEL_HEIGHT =
      optional("Înălțime etichetă (mm)", "Label height (mm)", "Înălțime", "Height").ofFigures();
  private static final Column DARKNESS = optional("Contrast", "Darkness", "Întunecare").ofFigures();
  private static final Column SPEED =
      optional("Viteză (inch/s)", "Speed (in/s)", "Viteză", "Speed").ofFigures();

  private static final Column WHOLE_PICTURE =
      YES_OR_NO.of(optional("Ca imagine", "As a picture", "Imagine", "Picture"));

  /** Another printer, by its name. */
  public static final Column FALLBACK =
      optional("Imprimantă de rezervă", "Fallback printer", "Rezervă", "Fallback").atMost(80);

  private static final Column FALLBACK_AFTER =
      optional("Rezervă după (s)", "Fallback after (s)").ofFigures();

  private static final Column PRINTER = NAME.atMost(80);

  /** Label printers. */
  public static final SheetType<PrinterRow> PRINTERS =
      new SheetType<>(
          PRINTER,
          List.of(
              PRINTER,
              CONNECTION,
              RESOLUTION,
              LABEL_WIDTH,
              LABEL_HEIGHT,
              DARKNESS,
              SPEED,
              WHOLE_PICTURE,
              FALLBACK,
              FALLBACK_AFTER),
          cells ->
              new PrinterRow(
                  cells.text(PRINTER),
                  address(cells),
                  cells.word(RESOLUTION, DOTS, LabelPrinter.USUAL_DOTS),
                  cells.length(LABEL_WIDTH),
                  cells.length(LABEL_HEIGHT),
                  whole(cells, DARKNESS, 0, LabelPrinter.MOST_DARKNESS),
                  whole(cells, SPEED, 1, LabelPrinter.MOST_SPEED),
                  cells.word(WHOLE_PICTURE, YES_OR_NO, false),
                  cells.text(FALLBACK),
                  whole(
                      cells,
                      FALLBACK_AFTER,
                      LabelPrinter.LEAST_FALLBACK_AFTER,
                      LabelPrinter.MOST_FALLBACK_AFTER)));

  private Sheets() {}

  /** A role as the file of users names it. */
  public static CellText role(Role role) {
    return ROLES.word(role);
  }

  /** "Yes" or "no" as files say it. */
  public static CellText yesOrNo(boolean yes) {
    return YES_OR_NO.word(yes);
  }

  /** A unit as the file of items names it. */
  public static CellText unit(LengthUnit unit) {
    return UNITS.word(unit);
  }

  /** How the file of printers writes a resolution. */
  public static CellText dots(int perInch) {
    return DOTS.word(perInch);
  }

  private static String address(CsvCells cells) throws RowRefused {
    String text = cells.text(CONNECTION);
    if (PrinterAddress.parse(text).isEmpty()) {
      throw cells.refused(CONNECTION, Reason.Code.NOT_A_PRINTER, text);
    }
    return text;
  }

  private static Optional<Integer> whole(CsvCells cells, Column column, int least, int most)
      throws RowRefused {
    return cells.has(column) ? Optional.of(cells.whole(column, least, most)) : Optional.empty();
  }

  private static ItemRow item(CsvCells cells) throws RowRefused {
    return new ItemRow(
        cells.code(CODE),
        cells.text(NAME),
        cells.text(CATEGORY),
        cells.text(QUALITY),
        cells.kilograms(MASS_PER_METRE),
        cells.length(SHORTEST_REMNANT),
        cells.whole(REMNANT_VALUE, 0, 100),
        cells.lei(PRICE_PER_METRE),
        cells.word(UNIT, UNITS, LengthUnit.MILLIMETRE),
        cells.whole(MOST_REMNANTS, 0, 1_000_000),
        cells.whole(MOST_PIECES, 0, 1_000_000),
        cells.length(PROFILE_HEIGHT),
        cells.whole(MOST_SURPLUS, 0, 1_000_000),
        cells.has(LONGEST_SCRAPPED)
            ? Optional.of(cells.length(LONGEST_SCRAPPED))
            : Optional.empty(),
        cells.hasColumn(MIN_STOCK) ? Optional.of(cells.metres(MIN_STOCK)) : Optional.empty(),
        cells.hasColumn(SUPPLIER_CODE) ? Optional.of(cells.code(SUPPLIER_CODE)) : Optional.empty(),
        cells.hasColumn(STOCK_LENGTHS)
            ? Optional.of(cells.lengths(STOCK_LENGTHS, MOST_STOCK_LENGTHS))
            : Optional.empty(),
        cells.hasColumn(LEAD_DAYS)
            ? Optional.of(cells.whole(LEAD_DAYS, 0, MOST_LEAD_DAYS))
            : Optional.empty());
  }
}
