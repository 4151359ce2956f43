@NullMarked
package org.kerf.tools.labels;

import org.jspecify.annotations.NullMarked;
