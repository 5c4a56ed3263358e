@NullMarked
package dev.shinchoku.reporting.live.web;

import org.jspecify.annotations.NullMarked;
