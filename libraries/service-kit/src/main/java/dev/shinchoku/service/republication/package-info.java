/** Sending a service's whole log to its topic again. */
@NullMarked
package dev.shinchoku.service.republication;

import org.jspecify.annotations.NullMarked;
