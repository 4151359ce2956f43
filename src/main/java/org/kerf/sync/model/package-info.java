/** What station and centre say to each other. */
@NullMarked
package org.kerf.sync.model;

import org.jspecify.annotations.NullMarked;
