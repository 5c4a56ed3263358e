@NullMarked
package dev.shinchoku.service.text;

import org.jspecify.annotations.NullMarked;
