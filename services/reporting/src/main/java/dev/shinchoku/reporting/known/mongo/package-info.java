@NullMarked
package dev.shinchoku.reporting.known.mongo;

import org.jspecify.annotations.NullMarked;
