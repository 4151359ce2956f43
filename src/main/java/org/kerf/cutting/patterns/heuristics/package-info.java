/** Solutions found fast and improved, without proof. Must not depend on branch and cut. */
@NullMarked
package org.kerf.cutting.patterns.heuristics;

import org.jspecify.annotations.NullMarked;
