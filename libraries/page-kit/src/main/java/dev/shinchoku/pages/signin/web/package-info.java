@NullMarked
package dev.shinchoku.pages.signin.web;

import org.jspecify.annotations.NullMarked;
