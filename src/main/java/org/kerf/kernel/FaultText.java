package org.kerf.kernel;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a {@link StationFault} says where a screen may show it. Each has a sentence of the same name
 * in the bundle {@code faults}, in Romanian and in English, with gaps such as {0}.
 */
public enum FaultText {
  STORE_IN_USE,
  STORE_DAMAGED,
  STORE_BEHIND_ITS_MARK,
  STORE_BEGINNING_DAMAGED,
  NOT_A_STORE,
  OTHER_TABLES,
  STORE_KEY_WRONG,
  STORE_KEY_MISSING,
  RECOVERY_KEY_SLIP,
  KEY_FILE_DAMAGED,
  KEY_FILE_OPEN,
  KEY_FILE_UNREADABLE,
  KEY_FILE_UNWRITABLE,
  STORE_NEWER,
  STORE_NOT_MIGRATED,
  CUSTOMERS_UNMATCHED,
  DATA_FOLDER,
  STORE_NOT_OPENED,
  STORE_OPENING_STOPPED,
  STORE_BUSY,
  STORE_PART_UNREADABLE,
  STORE_FAILED,
  STORE_GIVEN_UP,
  STORE_CLOSED,
  STORE_OUTCOME_UNKNOWN,
  STORE_GONE,
  DISK_FULL,
  DISK_FULL_OUTCOME_UNKNOWN,
  DISK_FULL_READ_ONLY,
  READ_TOO_LONG,
  READ_NOT_WANTED,
  FILE_UNREADABLE,
  DOCUMENT_UNWRITABLE,
  DOCUMENT_FOLDER,
  LIST_UNWRITABLE,
  LABELS_UNWRITABLE,
  ATTACHMENT_UNWRITABLE,
  ATTACHMENT_UNREADABLE,
  FILE_NOT_OPENED,
  TEMPLATES_UNREADABLE,
  IMAGE_UNREADABLE,
  TEMPLATE_UNREADABLE,
  TEMPLATE_UNWRITABLE,
  TEMPLATE_WRONG,
  PRINTER_LIST_COLUMNS,
  PRINTER_LIST_LINE,
  PLANNING_INTERRUPTED,
  PLANNER_FAILED,
  PLAN_NOT_VALID,
  NOT_PERMITTED,
  PERIOD_CLOSED,
  CHARACTERS_USED,
  CHARACTERS_FIXED,
  FONT_MISSING,
  DEMO_NOT_SET_UP,
  CENTRE_URL,
  CENTRE_UNREACHABLE,
  CENTRE_CONNECTION_LOST,
  CENTRE_LOGIN,
  CENTRE_ADMIN_LOGIN,
  CENTRE_NOT_ENROLLED,
  CENTRE_CERTIFICATE,
  CENTRE_PEM_WRONG,
  CENTRE_NOT_ENCRYPTED,
  CENTRE_NONE,
  CENTRE_NO_DATABASE,
  CENTRE_REFUSED,
  CENTRE_CHARACTERS,
  CENTRE_DISK_FULL,
  CENTRE_PAUSED,
  CENTRE_BUSY,
  CENTRE_FAILED,
  CENTRE_CODE_WRONG,
  CENTRE_CODE_OF_ANOTHER,
  CENTRE_SERVER_OLD,
  CENTRE_ENCODING,
  CENTRE_OTHER_COMPANY,
  CENTRE_SCHEMA_NEWER,
  CENTRE_SET_UP,
  PROGRAM_FAULT,
  PROGRAM_FAULT_IN_LOG,
  CENTRE_OF_ANOTHER,
  CENTRE_OLDER,
  CENTRE_NEWER,
  CENTRE_DISAGREES,
  CENTRE_ENTRY_FAILED,
  TWO_COPIES,
  CERTIFICATE_FILE;

  private static final String BUNDLE = "org.kerf.kernel.faults";

  /** The sentence, in Romanian for a Romanian locale, in English for all others. */
  String in(Locale locale, List<String> gaps) {
    Locale known = Locale.forLanguageTag("ro".equals(locale.getLanguage()) ? "ro" : "en");
    String sentence =
        ResourceBundle.getBundle(
                BUNDLE,
                known,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(name());
    for (int gap = 0; gap < gaps.size(); gap++) {
      sentence = sentence.replace("{" + gap + "}", gaps.get(gap));
    }
    return sentence;
  }
}
