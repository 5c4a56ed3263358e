@NullMarked
package dev.shinchoku.service.testing.canary.second;

import org.jspecify.annotations.NullMarked;
