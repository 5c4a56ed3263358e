@NullMarked
package dev.shinchoku.service.security;

import org.jspecify.annotations.NullMarked;
