/**
 * Reads a page of a published annual plan from text that a machine extracted. Every character of the input ends up in a heading, an
 * excerpt, a measure or a warning; what cannot be placed with confidence is warned of with its line, and nothing is dropped.
 */
@NullMarked
package dev.shinchoku.measures.published;

import org.jspecify.annotations.NullMarked;
