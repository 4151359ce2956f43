/**
 * What a label is: its template, what is written on it, the job of printing it and what became of
 * that. Depends on no printer language, no font, no store and no device.
 */
@NullMarked
package org.kerf.labels.model;

import org.jspecify.annotations.NullMarked;
