@NullMarked
package dev.shinchoku.reporting.live.mongo;

import org.jspecify.annotations.NullMarked;
