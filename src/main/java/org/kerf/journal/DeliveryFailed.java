package org.kerf.journal;

/** An entry could not be delivered to its target. */
public final class DeliveryFailed extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean refused;

  private DeliveryFailed(String sentence, boolean refused) {
    super(sentence);
    this.refused = refused;
  }

  /** The target does not answer just now; the entry waits for it, however long that takes. */
  public static DeliveryFailed later(String sentence) {
    return new DeliveryFailed(sentence, false);
  }

  /** The target will never take this entry; it is set aside for a person. */
  public static DeliveryFailed refused(String sentence) {
    return new DeliveryFailed(sentence, true);
  }

  public boolean isRefused() {
    return refused;
  }

  /** Why, in a sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
