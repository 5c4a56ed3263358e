@NullMarked
package dev.shinchoku.reporting.overview.web;

import org.jspecify.annotations.NullMarked;
