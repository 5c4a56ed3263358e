@NullMarked
package dev.shinchoku.service.testing;

import org.jspecify.annotations.NullMarked;
