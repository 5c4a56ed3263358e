@NullMarked
package dev.shinchoku.reporting.live;

import org.jspecify.annotations.NullMarked;
