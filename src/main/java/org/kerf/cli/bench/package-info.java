/** Benchmarks and endurance tests from the terminal. */
@NullMarked
package org.kerf.cli.bench;

import org.jspecify.annotations.NullMarked;
