package dev.shinchoku.testservers;

import dev.shinchoku.local.LocalKafka;
import dev.shinchoku.local.LocalMongo;

/** The MongoDB and the Kafka of a JVM's tests, of its {@link ServerKind}: each started at its first use, and gone with the JVM. */
public final class TestServers {
    private TestServers() {}

    public static TestMongo mongo() {
        return Mongo.SERVER;
    }

    public static TestKafka kafka() {
        return Kafka.SERVER;
    }

    private static final class Mongo {
        private static final TestMongo SERVER = start();

        private static TestMongo start() {
            TestMongo mongo = switch (ServerKind.ofThisJvm()) {
                case CONTAINERS -> MongoContainer.started();
                case PROCESSES -> new MongoProcess(LocalMongo.temporary());
            };
            System.out.println("Tests run on MongoDB " + mongo.description());
            return mongo;
        }
    }

    private static final class Kafka {
        private static final TestKafka SERVER = start();

        private static TestKafka start() {
            TestKafka kafka = switch (ServerKind.ofThisJvm()) {
                case CONTAINERS -> KafkaContainer.started();
                case PROCESSES -> new KafkaProcess(LocalKafka.temporary());
            };
            System.out.println("Tests run on Kafka " + kafka.description());
            return kafka;
        }
    }
}
