package org.kerf.kernel;

/**
 * The world failed in one of these ways, or the program itself did (K601). The short code is what a
 * person reads out on the phone; it never changes once it has been given out.
 */
public enum FaultCode {
  STORE_IN_USE("K101"),
  STORE_DAMAGED("K102"),
  STORE_FOREIGN("K103"),
  STORE_KEY_MISSING("K104"),
  STORE_KEY_WRONG("K105"),
  STORE_NEWER("K106"),
  STORE_FAILED("K107"),
  STORE_BUSY("K108"),
  STORE_OUTCOME_UNKNOWN("K109"),
  STORE_MISSING("K110"),
  DISK_FULL("K111"),
  STORE_KEY_OPEN("K115"),
  CUSTOMERS_UNMATCHED("K120"),
  STATION_LOST("K121"),
  READ_TOO_LONG("K117"),
  READ_NOT_WANTED("K116"),
  FILE_UNREADABLE("K201"),
  FILE_UNWRITABLE("K202"),
  FILE_TOO_LARGE("K203"),
  FILE_NOT_UNDERSTOOD("K204"),
  PRINTER_UNREACHABLE("K301"),
  PRINTER_OUTCOME_UNKNOWN("K302"),
  LABEL_UNREADABLE("K303"),
  PLANNER_FAILED("K401"),
  SETTINGS_WRONG("K501"),
  NOT_PERMITTED("K504"),
  PERIOD_CLOSED("K505"),
  NO_DISPLAY("K502"),
  WINDOW_LIBRARY_MISSING("K503"),
  PROGRAM_FAULT("K601"),
  CENTRE_URL("K701"),
  CENTRE_UNREACHABLE("K702"),
  CENTRE_LOGIN("K703"),
  CENTRE_CERTIFICATE("K704"),
  CENTRE_NONE("K705"),
  CENTRE_REFUSED("K706"),
  CENTRE_CHARACTERS("K707"),
  CENTRE_DISK_FULL("K708"),
  CENTRE_PAUSED("K709"),
  CENTRE_FAILED("K710"),
  CENTRE_CODE("K711"),
  CENTRE_SET_UP("K712"),
  CENTRE_FOREIGN("K721"),
  CENTRE_OLDER("K722"),
  CENTRE_NEWER("K723"),
  CENTRE_ENTRY_UNKNOWN("K724");

  private final String code;

  FaultCode(String code) {
    this.code = code;
  }

  /** Such as "K101". */
  public String code() {
    return code;
  }
}
