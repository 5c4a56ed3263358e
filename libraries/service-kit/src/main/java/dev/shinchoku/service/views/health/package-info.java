@NullMarked
package dev.shinchoku.service.views.health;

import org.jspecify.annotations.NullMarked;
