@NullMarked
package dev.shinchoku.measures.plan.web;

import org.jspecify.annotations.NullMarked;
