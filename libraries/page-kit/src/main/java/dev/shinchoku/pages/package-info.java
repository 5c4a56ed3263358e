@NullMarked
package dev.shinchoku.pages;

import org.jspecify.annotations.NullMarked;
