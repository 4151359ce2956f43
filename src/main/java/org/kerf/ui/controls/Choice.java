package org.kerf.ui.controls;

/**
 * One of several that a person picks from.
 *
 * @param name what it is called
 * @param detail what else helps to tell it; may be empty
 */
public record Choice<T>(T value, String name, String detail) {}
