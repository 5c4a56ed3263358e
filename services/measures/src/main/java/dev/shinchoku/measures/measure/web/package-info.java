@NullMarked
package dev.shinchoku.measures.measure.web;

import org.jspecify.annotations.NullMarked;
