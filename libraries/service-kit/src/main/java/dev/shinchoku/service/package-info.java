@NullMarked
package dev.shinchoku.service;

import org.jspecify.annotations.NullMarked;
