@NullMarked
package org.kerf.labels.template;

import org.jspecify.annotations.NullMarked;
