@NullMarked
package dev.shinchoku.reporting.web;

import org.jspecify.annotations.NullMarked;
