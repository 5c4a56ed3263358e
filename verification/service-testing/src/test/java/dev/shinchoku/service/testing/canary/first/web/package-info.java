@NullMarked
package dev.shinchoku.service.testing.canary.first.web;

import org.jspecify.annotations.NullMarked;
