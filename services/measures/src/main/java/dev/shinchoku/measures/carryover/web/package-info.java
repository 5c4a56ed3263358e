@NullMarked
package dev.shinchoku.measures.carryover.web;

import org.jspecify.annotations.NullMarked;
