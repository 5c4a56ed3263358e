@NullMarked
package dev.shinchoku.intake.ministry.web;

import org.jspecify.annotations.NullMarked;
