/** Hashes of secrets, whoever's they are. */
@NullMarked
package org.kerf.identity.secret;

import org.jspecify.annotations.NullMarked;
