@NullMarked
package dev.shinchoku.service.events;

import org.jspecify.annotations.NullMarked;
