/** Work that goes on beside the calls. */
@NullMarked
package dev.shinchoku.service.background;

import org.jspecify.annotations.NullMarked;
