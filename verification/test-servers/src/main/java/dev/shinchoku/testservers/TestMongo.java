package dev.shinchoku.testservers;

/** A replica set of one node. */
public sealed interface TestMongo permits MongoContainer, MongoProcess {
    /** Of no database in particular, without options. */
    String uri();

    /** Its version and what it is. */
    String description();
}
