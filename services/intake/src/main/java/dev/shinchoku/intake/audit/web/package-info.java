@NullMarked
package dev.shinchoku.intake.audit.web;

import org.jspecify.annotations.NullMarked;
