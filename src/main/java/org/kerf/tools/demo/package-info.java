/**
 * The demo warehouse: one fictional Romanian cutting shop that serves demo, tests, screenshots and
 * documents. Makes its files from a seed, takes them in as anybody's files are taken in, and plays
 * a day on them by the use cases that people use.
 */
@NullMarked
package org.kerf.tools.demo;

import org.jspecify.annotations.NullMarked;
