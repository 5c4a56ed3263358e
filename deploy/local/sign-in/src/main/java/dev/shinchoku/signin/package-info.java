/** The OpenID Connect issuer of one machine. It knows the demo's users and one password for all, so it listens on the loopback address alone. */
@NullMarked
package dev.shinchoku.signin;

import org.jspecify.annotations.NullMarked;
