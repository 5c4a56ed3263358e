package dev.shinchoku.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class UnquotedTest {
    private static final String TEXT = "a text that nobody may see";
    private static final ServerAddress SERVER = new ServerAddress();

    @ParameterizedTest
    @MethodSource("failuresThatQuote")
    void a_failure_that_quotes_a_text_is_told_without_it(Throwable failure) {
        assertThat(failure.toString() + failure.getCause()).contains(TEXT);
        assertThat(Unquoted.of(failure)).startsWith(failure.getClass().getName()).doesNotContain(TEXT);
    }

    static Stream<Throwable> failuresThatQuote() {
        BsonDocument answer = BsonDocument.parse("{code: 121, codeName: 'DocumentValidationFailure', errmsg: '%s'}".formatted(TEXT));
        return Stream.of(new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(new BulkWriteError(121, TEXT,
                new BsonDocument(), 0)), null, SERVER, java.util.Set.of()), new MongoWriteException(new WriteError(121, TEXT,
                        new BsonDocument()), SERVER), new MongoCommandException(answer, SERVER), thrownBy(() -> JsonMapper.shared()
                                .readValue(
                                        "\"" + TEXT + "\"", Integer.class)), thrownBy(() -> Integer.parseInt(TEXT)), thrownBy(
                                                () -> Thread.State
                                                        .valueOf(TEXT)), new IllegalStateException(new IllegalArgumentException(TEXT)),
                new ExecutionException(
                        new IllegalArgumentException(TEXT)));
    }

    @Test
    void a_failure_that_quotes_nothing_is_told_with_its_words() {
        assertThat(Unquoted.of(new ConnectException("Connection refused"))).isEqualTo("java.net.ConnectException: Connection refused");
        assertThat(Unquoted.of(new MongoSocketReadException("Prematurely reached end of stream", SERVER))).contains("Prematurely");
        assertThat(Unquoted.of(new IllegalStateException("Kafka refused", new RecordTooLargeException("1,000 bytes")))).contains(
                "UnquotedTest", ", caused by org.apache.kafka.common.errors.RecordTooLargeException: 1,000 bytes");
    }

    @Test
    void a_databases_refusal_is_told_by_its_code() {
        assertThat(Unquoted.of(new MongoCommandException(BsonDocument.parse("{code: 13, codeName: 'Unauthorized', errmsg: 'x'}"), SERVER)))
                .isEqualTo("com.mongodb.MongoCommandException: code 13 Unauthorized");
    }

    private static Throwable thrownBy(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("Nothing was thrown");
    }
}
