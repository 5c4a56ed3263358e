package dev.shinchoku.service.views;

import java.util.List;

import dev.shinchoku.service.events.Subscribed;

/** What a service folds the topics into, in any number of generations side by side. A service without such a bean mends its views in place. */
public interface Views {
    /** The names of the collections of the first generation. */
    List<String> collections();

    /** What folds the topics into this generation's collections. */
    List<Subscribed> of(Generation generation);

    /** How many events this generation has folded, the same for the same events; 0 when it is empty. */
    long events(Generation generation);

    /**
     * Views that have no generations: every rebuild folds into the same collections, in which each stream's version keeps what is there. So a
     * rebuild adds what is missing and never takes away or goes back.
     */
    record InPlace(List<Subscribed> subscribed) implements Views {
        @Override
        public List<String> collections() {
            return List.of();
        }

        @Override
        public List<Subscribed> of(Generation generation) {
            return subscribed;
        }

        @Override
        public long events(Generation generation) {
            return 0;
        }
    }
}
