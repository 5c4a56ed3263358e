/** Classes that break the rules of the structure on purpose, to prove that the rules bite. */
@NullMarked
package dev.shinchoku.canary;

import org.jspecify.annotations.NullMarked;
