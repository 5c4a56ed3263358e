@NullMarked
package dev.shinchoku.service.problem;

import org.jspecify.annotations.NullMarked;
