@NullMarked
package org.kerf.labels.device;

import org.jspecify.annotations.NullMarked;
