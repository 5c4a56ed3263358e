package dev.shinchoku.eventlog.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.MongoNamespace;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Lists and views: every collection of the system's databases that is not copied. */
record DerivedCollections(MongoClient client, Contents contents) implements Derived {
    /** Where a relay's lease and place are; every service that has started has one. */
    static final String RELAYS = "relays";

    @Override
    public Optional<String> remains() {
        return collections().filter(collection -> !collection.getNamespace().getCollectionName().equals(RELAYS) && collection.find()
                .first() != null)
                .findFirst().map(collection -> "%s holds documents".formatted(collection.getNamespace()));
    }

    @Override
    public void discard() {
        collections().forEach(collection -> collection.withWriteConcern(WriteConcern.MAJORITY).drop());
    }

    private Stream<MongoCollection<Document>> collections() {
        List<MongoCollection<Document>> all = new ArrayList<>();
        Stream.concat(contents.logs().stream(), contents.derived().stream()).map(client::getDatabase).forEach(database -> database
                .listCollectionNames().forEach(name -> {
                    if (!isKept(new MongoNamespace(database.getName(), name))) {
                        all.add(database.getCollection(name));
                    }
                }));
        return all.stream();
    }

    private boolean isKept(MongoNamespace namespace) {
        String name = namespace.getCollectionName();
        return contents.collections().contains(namespace) || name.equals(Contents.BACKUPS) || name.equals(Contents.RESTORES) || name
                .startsWith("system.") || name.contains(Place.STAGING);
    }
}
