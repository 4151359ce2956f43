/** Tests of the labels, and the fixtures they share. */
@NullMarked
package org.kerf.labels;

import org.jspecify.annotations.NullMarked;
