package org.kerf.labels.check;

/**
 * The format is none that this station's reader understands; the message says why, without a full
 * stop.
 */
final class NotReadable extends Exception {

  private static final long serialVersionUID = 1;

  NotReadable(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
