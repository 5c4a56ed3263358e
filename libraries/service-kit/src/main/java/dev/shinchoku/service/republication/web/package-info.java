@NullMarked
package dev.shinchoku.service.republication.web;

import org.jspecify.annotations.NullMarked;
