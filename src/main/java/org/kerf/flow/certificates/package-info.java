/**
 * Attaches certificates to heats and pictures to items, and reads them. Must not know any screen.
 */
@NullMarked
package org.kerf.flow.certificates;

import org.jspecify.annotations.NullMarked;
