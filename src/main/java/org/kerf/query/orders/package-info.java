/** Orders as the list and the page show them. Must not depend on what is done about them. */
@NullMarked
package org.kerf.query.orders;

import org.jspecify.annotations.NullMarked;
