/**
 * The card that asks who is at the station. Must not depend on any feature: who may be there, and
 * whether they are, is asked of {@link org.kerf.ui.shell.signin.UserChoices}.
 */
@NullMarked
package org.kerf.ui.shell.signin;

import org.jspecify.annotations.NullMarked;
