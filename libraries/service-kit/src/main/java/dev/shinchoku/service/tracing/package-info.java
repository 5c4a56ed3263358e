@NullMarked
package dev.shinchoku.service.tracing;

import org.jspecify.annotations.NullMarked;
