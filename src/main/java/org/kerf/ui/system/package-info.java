/**
 * What is set at this station, and who works at it. Must not depend on the pages of the work
 * itself.
 */
@NullMarked
package org.kerf.ui.system;

import org.jspecify.annotations.NullMarked;
