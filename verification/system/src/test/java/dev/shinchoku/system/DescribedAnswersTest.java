package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import dev.shinchoku.local.SourceTree;
import dev.shinchoku.local.launcher.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever intake is asked, right or wrong, it gives an answer that its OpenAPI document describes, and never a 5xx. */
@Tag("faults")
class DescribedAnswersTest {
    private static final Path DOCUMENT = SourceTree.root().resolve("contracts/src/main/resources/contracts/openapi/intake.json");
    private static final int EXAMPLES = Integer.getInteger("shinchoku.examples", 10);
    /** Their bodies are lines, which schemathesis cannot make from a schema of one of them: WrongInputTest and SubmissionBatchTest do. */
    private static final List<String> OF_LINES = List.of("submitBatch", "reconcile");

    @ParameterizedTest
    @ValueSource(strings = {"mofa-officer", "coordinator"})
    void no_answer_to_anybody_is_a_5xx_or_undescribed(String user) throws Exception {
        SampleRound.open(SampleRound.samplePages());

        Schemathesis.Ran ran = Schemathesis.run(DOCUMENT, SystemUnderTest.SYSTEM.layout().address(Part.INTAKE).toString(), SystemUnderTest
                .token(user), EXAMPLES, OF_LINES);

        assertThat(ran.exit()).as(ran.said()).isZero();
    }
}
