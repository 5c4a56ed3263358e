@NullMarked
package dev.shinchoku.eventlog.mongo;

import org.jspecify.annotations.NullMarked;
