package dev.shinchoku.local;

import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

/** A broker takes records once its controller lists it among the cluster's nodes. */
final class BrokerReadiness {
    private BrokerReadiness() {}

    static boolean isReady(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "request.timeout.ms", "3000",
                "default.api.timeout.ms", "5000"))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
