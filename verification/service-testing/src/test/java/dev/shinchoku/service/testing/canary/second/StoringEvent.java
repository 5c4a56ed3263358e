package dev.shinchoku.service.testing.canary.second;

import org.bson.Document;

/** Wrong: an event that knows how it is stored. */
record StoringEvent(Document document) {}
