/** Use cases by which people say and prove who they are. Must not depend on any screen. */
@NullMarked
package org.kerf.flow.signin;

import org.jspecify.annotations.NullMarked;
