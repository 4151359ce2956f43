package org.kerf.ui.scanner;

/**
 * A key that arrived.
 *
 * @param name as it is shown
 * @param gapMillis since the key before it; negative for the first of a row
 * @param made the key of the words for what was made of it
 */
record SeenKey(String name, long gapMillis, String made) {}
