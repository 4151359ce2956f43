/** Files looked at and taken in, row by row. Must not know any screen. */
@NullMarked
package org.kerf.flow.imports;

import org.jspecify.annotations.NullMarked;
