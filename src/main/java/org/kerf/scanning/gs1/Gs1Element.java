package org.kerf.scanning.gs1;

/**
 * One element string: what is said, and of what kind it is.
 *
 * @param ai the application identifier, two to four digits
 * @param value the data behind it
 * @param title what GS1 calls it, in English
 */
public record Gs1Element(String ai, String value, String title) {}
