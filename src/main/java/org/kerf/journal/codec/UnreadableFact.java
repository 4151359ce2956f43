package org.kerf.journal.codec;

/** A detail of a fact is missing or is not what its type wants. */
final class UnreadableFact extends Exception {

  private static final long serialVersionUID = 1;

  UnreadableFact(String sentence) {
    super(sentence);
  }

  UnreadableFact(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
