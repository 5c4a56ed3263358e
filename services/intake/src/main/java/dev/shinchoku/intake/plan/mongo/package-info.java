@NullMarked
package dev.shinchoku.intake.plan.mongo;

import org.jspecify.annotations.NullMarked;
