/**
 * The shapes of pages: lists, records, tasks, workbenches, and the states that they show. Depends
 * on no feature's words.
 */
@NullMarked
package org.kerf.ui.controls.page;

import org.jspecify.annotations.NullMarked;
