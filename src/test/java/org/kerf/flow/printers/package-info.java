@NullMarked
package org.kerf.flow.printers;

import org.jspecify.annotations.NullMarked;
