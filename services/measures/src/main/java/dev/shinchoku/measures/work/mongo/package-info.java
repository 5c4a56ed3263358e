@NullMarked
package dev.shinchoku.measures.work.mongo;

import org.jspecify.annotations.NullMarked;
