package dev.shinchoku.service.testing.canary.first;

import dev.shinchoku.service.testing.canary.first.web.OpenController;

/** Wrong: a core that knows a leaf. */
record KnowsALeaf(OpenController controller) {}
