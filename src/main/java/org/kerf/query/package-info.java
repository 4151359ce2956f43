/**
 * What screens, commands and later the gateway read: how rows are asked for page by page. Each
 * sub-room reads for one kind of page and hands plain records back. Must not depend on a screen,
 * its words or its library.
 */
@NullMarked
package org.kerf.query;

import org.jspecify.annotations.NullMarked;
