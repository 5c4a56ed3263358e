@NullMarked
package dev.shinchoku.measures.plan.mongo;

import org.jspecify.annotations.NullMarked;
