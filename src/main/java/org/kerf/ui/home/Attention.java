package org.kerf.ui.home;

import org.kerf.ui.controls.Mark;
import org.kerf.ui.texts.Words;

/**
 * Something that somebody has to look after.
 *
 * @param key of the counted sentence that says what
 * @param count how many
 * @param more which ones, or since when
 * @param button what the button says
 * @param pageId where it is looked after
 * @param argument what that page is opened for
 */
record Attention(
    Mark mark, String key, long count, Words more, Words button, String pageId, String argument) {}
