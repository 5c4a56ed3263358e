@NullMarked
package dev.shinchoku.measures.importing.web;

import org.jspecify.annotations.NullMarked;
