@NullMarked
package dev.shinchoku.reporting.web.signin;

import org.jspecify.annotations.NullMarked;
