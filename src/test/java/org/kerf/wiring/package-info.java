@NullMarked
package org.kerf.wiring;

import org.jspecify.annotations.NullMarked;
