/**
 * The one way to change anything and the one to read: a command's transaction, its permission, its
 * outcome and its facts; the repositories. Must not know any use case.
 */
@NullMarked
package org.kerf.flow.booking;

import org.jspecify.annotations.NullMarked;
