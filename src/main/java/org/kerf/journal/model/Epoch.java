package org.kerf.journal.model;

/**
 * An epoch of this store: entries after this number are of it, up to where the next one begins.
 *
 * @param number rises each time that an older copy takes the store's place
 */
public record Epoch(int number, long afterNo) {}
