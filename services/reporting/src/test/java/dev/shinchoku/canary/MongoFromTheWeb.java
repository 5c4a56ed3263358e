package dev.shinchoku.canary;

import dev.shinchoku.reporting.known.mongo.Collections;

/** Stands for a page that asks the database. */
record MongoFromTheWeb(Collections collections) {}
