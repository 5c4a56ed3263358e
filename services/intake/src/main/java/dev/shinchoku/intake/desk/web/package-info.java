@NullMarked
package dev.shinchoku.intake.desk.web;

import org.jspecify.annotations.NullMarked;
