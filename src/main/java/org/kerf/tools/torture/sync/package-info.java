/**
 * Ill-treats stations and their centre together: kills stations and servers, cuts connections,
 * fills disks, puts clocks wrong, and looks whether each acknowledged booking is at the centre and
 * at each station once. Stations are processes of their own. Knows nothing of the screens.
 */
@NullMarked
package org.kerf.tools.torture.sync;

import org.jspecify.annotations.NullMarked;
