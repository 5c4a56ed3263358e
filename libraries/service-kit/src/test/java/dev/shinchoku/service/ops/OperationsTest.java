package dev.shinchoku.service.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.contracts.EventContract;
import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.mongo.ChainVerification;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.ops.Operation.State;
import dev.shinchoku.service.ops.mongo.MongoOperationLog;
import dev.shinchoku.service.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OperationsTest {
    private static final Actor OPS = new Actor("ops", Optional.empty(), List.of("ops"), Optional.empty());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final MongoClient client = MongoClients.create(TestServers.mongo().uri());
    private final MongoDatabase database = client.getDatabase("operations" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoOperationLog log = new MongoOperationLog(database);
    private final Operations operations = new Operations(log, Clock.systemUTC());

    @AfterEach
    void close() {
        log.close();
        client.close();
    }

    @Test
    void an_operation_is_recorded_with_who_asked_and_why_and_then_carried_out() {
        AdvancingOperations advancing = StepProgram.here(database);
        Operation requested = operations.request(StepProgram.KIND, json().put("topic", "t"), Optional.of("it is mended"), request());
        assertThat(requested.state()).isEqualTo(State.REQUESTED);
        assertThat(requested.requestedBy()).isEqualTo(OPS);

        Operation ended = ended(requested);
        advancing.stop();
        assertThat(ended.state()).isEqualTo(State.COMPLETED);
        assertThat(ended.reason()).contains("it is mended");
        assertThat(ended.arguments()).isEqualTo(json().put("topic", "t"));
        assertThat(ended.result()).contains(json().put("steps", 3));
        assertThat(ended.endedAt().orElseThrow()).isAfterOrEqualTo(ended.requestedAt());
        assertThatAllKeepTheirContracts();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void what_a_killed_process_left_is_seen_and_gone_on_with(int killedAfterStep) {
        Operation requested = operations.request(StepProgram.KIND, json(), Optional.empty(), request());
        RunningProcess killed = StepProgram.start(TestServers.mongo().uri(), database.getName(), killedAfterStep, folder.resolve("log"));
        await().atMost(PATIENCE).until(() -> !killed.isAlive());
        assertThat(StepProgram.steps(database)).hasSize(killedAfterStep);
        assertThat(operations.load(requested.operationId()).orElseThrow().state()).isEqualTo(State.REQUESTED);

        AdvancingOperations advancing = StepProgram.here(database);
        assertThat(ended(requested).state()).isEqualTo(State.COMPLETED);
        advancing.stop();
        assertThat(StepProgram.steps(database)).containsExactly(1, 2, 3);
        assertThat(log.events().read("operation/" + requested.operationId()).events()).hasSize(2);
    }

    @Test
    void what_a_call_left_that_died_is_ended_as_failed_and_not_before_its_time() {
        Operation lost = operations.request("call", json(), Optional.empty(), new Request(OPS, Instant.now().minusSeconds(7200), Optional
                .empty(), OptionalLong.empty()));
        Operation young = operations.request("call", json(), Optional.empty(), request());
        AdvancingOperations advancing = new AdvancingOperations(operations, List.of(OperationKind.withinItsCall("call", Duration.ofHours(1),
                Clock.systemUTC())), new MongoLease(database, "operations", Duration.ofSeconds(2)), Duration.ofSeconds(2), Clock
                        .systemUTC());
        advancing.start();
        assertThat(ended(lost).problem()).hasValueSatisfying(problem -> assertThat(problem).contains("Send it again"));
        advancing.stop();
        assertThat(operations.load(young.operationId()).orElseThrow().state()).isEqualTo(State.REQUESTED);
        assertThatAllKeepTheirContracts();
    }

    @Test
    void a_request_repeated_under_its_key_is_the_same_operation() {
        Operation first = operations.request("call", json(), Optional.empty(), under("key", "print"));
        assertThat(operations.request("call", json(), Optional.empty(), under("key", "print"))).isEqualTo(first);
        assertThat(operations.page(Optional.empty(), Optional.empty(), 10)).hasSize(1);
        assertThatExceptionOfType(Problem.Refused.class).isThrownBy(() -> operations.request("call", json(), Optional.empty(), under("key",
                "another"))).satisfies(refused -> assertThat(refused.problem().slug()).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void what_is_carried_out_within_its_call_ends_with_it() {
        Operation done = operations.perform("call", json(), Optional.empty(), under("key", "print"), () -> json().put("same", 7));
        assertThat(done.result()).contains(json().put("same", 7));
        Operation again = operations.perform("call", json(), Optional.empty(), under("key", "print"), () -> json().put("same", 8));
        assertThat(again).isEqualTo(done);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> operations.perform("call", json(), Optional.empty(),
                request(), () -> {
                    throw new IllegalStateException("no such topic");
                }));
        Operation failed = operations.page(Optional.empty(), Optional.empty(), 1).getFirst();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("no such topic"));
    }

    @Test
    void the_audit_is_read_page_by_page_newest_first_and_is_a_hash_chain() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.addFirst(operations.request(i % 2 == 0 ? "even" : "odd", json(), Optional.empty(), request()).operationId());
        }
        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < 3; page++) {
            List<Operation> found = operations.page(Optional.empty(), cursor, 2);
            found.forEach(operation -> read.add(operation.operationId()));
            cursor = Optional.of(found.getLast().operationId());
        }
        assertThat(read).isEqualTo(asked);
        assertThat(operations.page(Optional.empty(), cursor, 2)).isEmpty();
        assertThat(operations.page(Optional.of("odd"), Optional.empty(), 10)).hasSize(2);
        assertThat(new ChainVerification(MongoEventLog.eventsOf(database)).run(_ -> {}).holds()).isTrue();
    }

    private void assertThatAllKeepTheirContracts() {
        List<RecordedEvent> recorded = new ArrayList<>();
        log.events().readAll(recorded::add);
        assertThat(recorded).hasSizeGreaterThan(1).allSatisfy(event -> assertThat(Objects.requireNonNull(EventContract.ofOperations().get(
                event.type())).violations(event.data())).isEmpty());
    }

    @Test
    void every_example_of_the_contracts_is_read() {
        assertThat(OperationEvent.CODEC.types()).isEqualTo(EventContract.ofOperations().keySet());
        EventContract.ofOperations().values().forEach(contract -> contract.examples().values().forEach(example -> {
            OperationEvent event = OperationEvent.CODEC.decode(contract.type(), (ObjectNode) example).orElseThrow();
            assertThat(OperationEvent.CODEC.encode(event)).isEqualTo(example);
        }));
    }

    private Operation ended(Operation operation) {
        return await().atMost(PATIENCE).until(() -> operations.load(operation.operationId()).orElseThrow(), Operation::hasEnded);
    }

    private static Request request() {
        return Request.of(OPS, Instant.now());
    }

    private static Request under(String key, String fingerprint) {
        return new Request(OPS, Instant.now(), Optional.of(new IdempotencyKey("ops", key, fingerprint)), OptionalLong.empty());
    }

    private static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }
}
