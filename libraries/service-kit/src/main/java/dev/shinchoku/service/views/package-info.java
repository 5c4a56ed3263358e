@NullMarked
package dev.shinchoku.service.views;

import org.jspecify.annotations.NullMarked;
