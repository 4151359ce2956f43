package org.kerf.flow.reversal;

import java.time.Instant;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Document;

/**
 * What is undone, and by which document.
 *
 * @param by who undoes it
 * @param reversal that takes it back; not posted yet
 */
public record Undoing(Tx tx, Instant at, Actor by, Document document, Document reversal) {}
