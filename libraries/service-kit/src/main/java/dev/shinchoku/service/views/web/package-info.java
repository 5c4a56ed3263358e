@NullMarked
package dev.shinchoku.service.views.web;

import org.jspecify.annotations.NullMarked;
