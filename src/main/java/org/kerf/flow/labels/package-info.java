/** Labels asked for, printed and settled. Must not know what made them. */
@NullMarked
package org.kerf.flow.labels;

import org.jspecify.annotations.NullMarked;
