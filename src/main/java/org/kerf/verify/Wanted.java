package org.kerf.verify;

/**
 * Pieces that were asked for.
 *
 * @param line names the order line
 * @param length of each piece, in micrometres
 * @param certificate asked for; empty where none is
 * @param heat asked for; empty where any will do
 */
public record Wanted(
    String line, String item, long length, int quantity, String certificate, String heat) {}
