@NullMarked
package dev.shinchoku.service.views.kafka;

import org.jspecify.annotations.NullMarked;
