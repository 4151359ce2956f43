/**
 * Use cases that set this station up: its settings, its name, its users. Must not depend on any
 * screen.
 */
@NullMarked
package org.kerf.flow.settings;

import org.jspecify.annotations.NullMarked;
