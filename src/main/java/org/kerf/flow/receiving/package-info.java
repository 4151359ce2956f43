/**
 * Announces deliveries, receives against them and closes them. Must not know any screen or file.
 */
@NullMarked
package org.kerf.flow.receiving;

import org.jspecify.annotations.NullMarked;
