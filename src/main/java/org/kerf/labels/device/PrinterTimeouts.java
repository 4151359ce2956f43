package org.kerf.labels.device;

/**
 * How long a printer in the network is waited for.
 *
 * @param connectMillis until its name is resolved, and again until it accepts a connection
 * @param stallMillis for it to take at least one more byte
 * @param answerMillis for more of an answer
 * @param pauseMillis between two questions whether it is done
 * @param questions how often it is asked before the label counts as sent only
 * @param labelMillis for the label as a whole, from the look-up of its name to the last answer
 */
record PrinterTimeouts(
    int connectMillis,
    int stallMillis,
    int answerMillis,
    int pauseMillis,
    int questions,
    int labelMillis) {

  private static final int ANSWERS_SHARE = 3;

  /**
   * A label of 100 mm takes about a second; a slow printer gets ten before the next label may wait
   * behind it.
   */
  static final PrinterTimeouts STANDARD = new PrinterTimeouts(3_000, 5_000, 2_000, 250, 40, 30_000);

  /** As patient, but a printer that answers at once is asked again at once: a simulated one. */
  static final PrinterTimeouts PROMPT = new PrinterTimeouts(5_000, 5_000, 5_000, 1, 100, 60_000);

  /** For one answer as a whole: however slowly it drips, there is time left for the label. */
  int wholeAnswerMillis() {
    return labelMillis / ANSWERS_SHARE;
  }
}
