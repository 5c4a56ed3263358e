@NullMarked
package dev.shinchoku.reporting.ministry.web;

import org.jspecify.annotations.NullMarked;
