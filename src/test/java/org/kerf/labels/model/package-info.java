@NullMarked
package org.kerf.labels.model;

import org.jspecify.annotations.NullMarked;
