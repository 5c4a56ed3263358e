@NullMarked
package dev.shinchoku.measures.carryover.mongo;

import org.jspecify.annotations.NullMarked;
