/** Reads the alert rules and the dashboards, and lets Prometheus' own tool judge them. */
@NullMarked
package dev.shinchoku.observability;

import org.jspecify.annotations.NullMarked;
