@NullMarked
package dev.shinchoku.service.views.mongo;

import org.jspecify.annotations.NullMarked;
