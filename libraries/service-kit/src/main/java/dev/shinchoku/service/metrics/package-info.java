@NullMarked
package dev.shinchoku.service.metrics;

import org.jspecify.annotations.NullMarked;
