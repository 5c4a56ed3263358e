@NullMarked
package dev.shinchoku.service.testing.canary.third;

import org.jspecify.annotations.NullMarked;
