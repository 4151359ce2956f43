/**
 * Whom the warehouse deals with: customers, later suppliers and carriers. Knows neither stock nor
 * orders; they refer to parties by id.
 */
@NullMarked
package org.kerf.party;

import org.jspecify.annotations.NullMarked;
