/** Notifications. */
@NullMarked
package org.kerf.notify.model;

import org.jspecify.annotations.NullMarked;
