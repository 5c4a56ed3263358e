package dev.shinchoku.testservers;

import dev.shinchoku.local.LocalMongo;

record MongoProcess(LocalMongo mongo) implements TestMongo {
    @Override
    public String uri() {
        return mongo.uri();
    }

    @Override
    public String description() {
        return "%s (mongod, pid %d, port %d)".formatted(mongo.version(), mongo.pid(), mongo.port());
    }
}
