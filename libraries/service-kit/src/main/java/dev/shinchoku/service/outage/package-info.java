@NullMarked
package dev.shinchoku.service.outage;

import org.jspecify.annotations.NullMarked;
