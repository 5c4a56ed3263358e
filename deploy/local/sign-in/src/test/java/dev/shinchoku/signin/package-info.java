@NullMarked
package dev.shinchoku.signin;

import org.jspecify.annotations.NullMarked;
