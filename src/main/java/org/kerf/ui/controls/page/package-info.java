/**
 * The shapes of pages: lists, records, tasks, workbenches, and the states that they show. Knows no
 * feature's words.
 */
@NullMarked
package org.kerf.ui.controls.page;

import org.jspecify.annotations.NullMarked;
