/** What ops do to a running service, each act recorded as events in an audit log of its own. */
@NullMarked
package dev.shinchoku.service.ops;

import org.jspecify.annotations.NullMarked;
