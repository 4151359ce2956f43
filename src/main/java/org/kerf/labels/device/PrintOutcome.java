package org.kerf.labels.device;

import org.kerf.labels.model.PrintFailure;

/** What is known of a label after it was taken to a printer. */
public sealed interface PrintOutcome {

  /** It lies in a folder, whole; what becomes of it there is not known. */
  record HandedOver() implements PrintOutcome {}

  /** The printer has taken all bytes and has not said that it is done. */
  record Sent() implements PrintOutcome {}

  /** The printer has taken all bytes, has nothing left to print and reports no error. */
  record Confirmed() implements PrintOutcome {}

  /** Nothing was sent, and the same may work later. */
  record NotReady(PrintFailure failure) implements PrintOutcome {}

  /** Some bytes were sent, perhaps all: it may or may not come out. */
  record Unknown(PrintFailure failure) implements PrintOutcome {}

  /** Nothing was sent, and a person has to do something first. */
  record Failed(PrintFailure failure) implements PrintOutcome {}
}
