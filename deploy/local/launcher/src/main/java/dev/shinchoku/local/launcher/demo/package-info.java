@NullMarked
package dev.shinchoku.local.launcher.demo;

import org.jspecify.annotations.NullMarked;
