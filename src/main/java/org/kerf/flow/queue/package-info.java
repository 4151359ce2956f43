/**
 * Use cases for the queues of the saws: the order of the bars that wait, the saw that each waits
 * for, and the time that they take. Must not depend on any screen, nor on how a bar is cut.
 */
@NullMarked
package org.kerf.flow.queue;

import org.jspecify.annotations.NullMarked;
