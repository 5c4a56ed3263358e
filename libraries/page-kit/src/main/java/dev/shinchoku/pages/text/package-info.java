@NullMarked
package dev.shinchoku.pages.text;

import org.jspecify.annotations.NullMarked;
