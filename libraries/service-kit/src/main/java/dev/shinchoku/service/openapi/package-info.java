/** Describes a service's API by OpenAPI 3.1, as its code is. */
@NullMarked
package dev.shinchoku.service.openapi;

import org.jspecify.annotations.NullMarked;
