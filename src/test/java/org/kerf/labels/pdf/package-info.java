@NullMarked
package org.kerf.labels.pdf;

import org.jspecify.annotations.NullMarked;
