@NullMarked
package dev.shinchoku.service.testing.canary.second.web;

import org.jspecify.annotations.NullMarked;
