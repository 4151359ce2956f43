@NullMarked
package org.kerf.cli.local;

import org.jspecify.annotations.NullMarked;
