package org.kerf.verify;

/**
 * What holds for every plan of an item.
 *
 * @param mostPieces how many pieces one bar may be cut into; 0 means no limit
 */
public record ItemTerms(String item, int mostPieces) {}
