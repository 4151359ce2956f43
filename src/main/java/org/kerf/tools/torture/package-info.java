/**
 * Ill-treats a store and looks whether it kept what it acknowledged: kills the process that books,
 * again and again. The tests cut its power with the same workloads. Knows nothing of the screens.
 */
@NullMarked
package org.kerf.tools.torture;

import org.jspecify.annotations.NullMarked;
