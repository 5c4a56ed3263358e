@NullMarked
package dev.shinchoku.service.ops.web;

import org.jspecify.annotations.NullMarked;
