/** Users and roles. */
@NullMarked
package org.kerf.identity.model;

import org.jspecify.annotations.NullMarked;
