/** Parties, and the owner of stock as a choice between ourselves and a party. */
@NullMarked
package org.kerf.party.model;

import org.jspecify.annotations.NullMarked;
