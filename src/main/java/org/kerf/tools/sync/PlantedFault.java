package org.kerf.tools.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ways in which a program could get the exchange wrong. The simulator has to catch each of them.
 */
public enum PlantedFault {
  // Of the centre.
  /** What comes a second time is kept a second time. */
  NO_DEDUPE_AT_CENTRE,
  /** A batch is acknowledged and then not committed. */
  ACKNOWLEDGED_BEFORE_COMMIT,
  /** A batch is taken although something before it is missing. */
  HOLE_NOT_REFUSED,
  /** Two batches of a station at once both read its last number before either is kept. */
  LAST_NUMBER_NOT_LOCKED,
  /** Readers see a later batch before an earlier one. */
  FEED_ORDER_BY_ARRIVAL,
  /** A batch of an epoch that was left is taken. */
  LOWER_EPOCH_ACCEPTED,
  /** Another entry under a known number counts as the same. */
  HASH_NOT_COMPARED,
  /** What differs from what is kept is acknowledged and thrown away. */
  FORK_ACKNOWLEDGED,
  /** Entries are kept, the end of the connection comes before they are in the feed. */
  KEPT_BUT_NOT_PUBLISHED,
  /** The centre keeps the beginning of a batch alone, and acknowledges all. */
  PART_OF_A_BATCH_KEPT,
  /** Other stations get what says something of one station alone. */
  LOCAL_ENTRIES_PUBLISHED,
  /** Local entries are left out of the centre's copy of the journal. */
  LOCAL_ENTRIES_NOT_KEPT,
  /** A page of the feed ends within a batch, and the cursor after it. */
  PAGE_ENDS_WITHIN_A_BATCH,
  /** A station does not get back what it booked itself, even if its store has lost it. */
  OWN_BATCHES_LEFT_OUT,
  /** The centre answers with the station's first epoch, not the latest. */
  FIRST_EPOCH_ANSWERED,
  // Of what is between.
  /** The station is told that its cursor is known, although the centre went back. */
  CURSOR_ALWAYS_KNOWN,
  /** The answer to the first greeting is used for all. */
  GREETING_REMEMBERED,
  /** A batch is cut within a booking. */
  BATCH_SPLIT_INSIDE_A_BOOKING,
  /** A page of the feed is taken in from its end. */
  PAGE_TAKEN_BACKWARDS,
  /** Own entries come back as another station's. */
  OWN_ENTRIES_APPLIED_TWICE,
  /** After a restore of the centre, the feed is read again from the wrong place. */
  REWOUND_TOO_LITTLE,
  // Of the station.
  /** The cursor is saved before what it stands for. */
  CURSOR_SAVED_WITHOUT_APPLY,
  /** What was taken in is saved before the cursor and the positions. */
  APPLIED_WITHOUT_CURSOR,
  /** It is not kept how far a station's entries were taken in. */
  POSITION_NOT_KEPT,
  /** It is kept without regard to the epoch. */
  POSITION_WITHOUT_EPOCH,
  /** What the centre lost is not sent again. */
  RESEND_LEFT_OUT,
  /** A number counts as sent before the centre has answered. */
  SENT_BEFORE_ANSWER,
  /** What is committed and not yet durable is sent. */
  NOT_DURABLE_SENT,
  /** A person is told that it is done before it is durable. */
  ACKNOWLEDGED_BEFORE_DURABLE,
  /** A person is told that it is done although the disk was full. */
  FULL_DISK_IGNORED,
  /** The journal is written outside the transaction. */
  JOURNAL_OUTSIDE_TRANSACTION,
  /** A number of the journal is lost with a transaction that is rolled back. */
  NUMBERS_LOST_ON_ROLLBACK,
  /** A person's second try is another command. */
  RETRY_WITH_NEW_IDS,
  /** A store that was restored goes on in its old epoch. */
  EPOCH_NOT_RAISED,
  /** The new epoch is one above the store's, whatever the centre knows. */
  EPOCH_BELOW_THE_CENTRES,
  /** The new epoch counts from the beginning of the journal. */
  EPOCH_FROM_THE_BEGINNING,
  /** The new epoch begins after the last entry, not after the last common one. */
  EPOCH_AFTER_UNSENT,
  /** States are not set again when the order of the feed says so. */
  STATES_NOT_SET_AGAIN,
  /** A restored store keeps the cursor of the one that it replaces. */
  CURSOR_OF_THE_NEWER_STORE;

  /** As it is typed: small letters and dashes. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PlantedFault> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
