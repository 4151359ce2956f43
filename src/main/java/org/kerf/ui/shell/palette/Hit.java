package org.kerf.ui.shell.palette;

import org.kordamp.ikonli.Ikon;

/**
 * Something that was found.
 *
 * @param kind what it is, in the language of the screen: hits of one kind stand together
 * @param open opens it, on the screen's thread
 */
public record Hit(String kind, String title, String detail, Ikon icon, Runnable open) {}
