package dev.shinchoku.canary;

import org.bson.Document;

/** Stands for a class of the core that knows the database. */
record MongoInTheCore(Document document) {}
