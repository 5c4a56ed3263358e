@NullMarked
package dev.shinchoku.service.logging;

import org.jspecify.annotations.NullMarked;
