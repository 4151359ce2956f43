/**
 * The stock as lists and pages show it: length classes, units with their family, remnants,
 * movements and their documents. Must not depend on what is done about them.
 */
@NullMarked
package org.kerf.query.stock;

import org.jspecify.annotations.NullMarked;
