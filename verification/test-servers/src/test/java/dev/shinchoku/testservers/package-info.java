@NullMarked
package dev.shinchoku.testservers;

import org.jspecify.annotations.NullMarked;
