@NullMarked
package dev.shinchoku.service.testing.canary.first;

import org.jspecify.annotations.NullMarked;
