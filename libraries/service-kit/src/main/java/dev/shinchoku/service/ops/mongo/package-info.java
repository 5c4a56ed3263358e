@NullMarked
package dev.shinchoku.service.ops.mongo;

import org.jspecify.annotations.NullMarked;
