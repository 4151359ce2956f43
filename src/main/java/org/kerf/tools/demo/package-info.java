/**
 * Invents the demo warehouse: one fictional Romanian cutting shop that serves demo, tests,
 * screenshots and documents. Turns a seed into the text of the files in {@code config/demo} and
 * nothing else; must not know the store or the screens, which read the files as they would read
 * anybody's.
 */
@NullMarked
package org.kerf.tools.demo;

import org.jspecify.annotations.NullMarked;
