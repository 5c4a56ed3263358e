@NullMarked
package dev.shinchoku.measures.ministry.web;

import org.jspecify.annotations.NullMarked;
