@NullMarked
package org.kerf.labels.check;

import org.jspecify.annotations.NullMarked;
