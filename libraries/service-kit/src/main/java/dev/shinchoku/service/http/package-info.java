@NullMarked
package dev.shinchoku.service.http;

import org.jspecify.annotations.NullMarked;
