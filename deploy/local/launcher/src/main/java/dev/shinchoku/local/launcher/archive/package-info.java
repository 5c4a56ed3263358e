/** Backing up and restoring the system of this machine, by the same program that does it in a cluster. */
@NullMarked
package dev.shinchoku.local.launcher.archive;

import org.jspecify.annotations.NullMarked;
