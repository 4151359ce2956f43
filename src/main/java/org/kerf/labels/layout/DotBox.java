package org.kerf.labels.layout;

/** A black rectangle in dots. */
public record DotBox(int x, int y, int width, int height) {}
