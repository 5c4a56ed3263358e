package dev.shinchoku.service.testing.canary.second.web;

import dev.shinchoku.service.testing.canary.first.web.OpenController;

/** Wrong: a leaf that knows another feature's leaf. */
record KnowsAnothersLeaf(OpenController controller) {}
