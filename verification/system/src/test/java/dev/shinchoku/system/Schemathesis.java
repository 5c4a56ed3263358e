package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.shinchoku.local.SourceTree;

/**
 * Schemathesis, installed by pip under {@code .local/} when it is missing. It makes calls from an OpenAPI document, right and wrong ones, and
 * compares each answer with the document.
 */
final class Schemathesis {
    private static final String VERSION = "4.32.5";
    private static final Path PACKAGES = SourceTree.root().resolve(".local/schemathesis-" + VERSION);
    /** What a document promises; whether wrong input is refused at all is a matter of the services' own tests. */
    private static final String CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
    private static final String SEED = "5";

    private Schemathesis() {}

    /** @param leftOut operations that it cannot call sensibly */
    static Ran run(Path document, String url, String token, int examples, List<String> leftOut) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("python3", "-m", "schemathesis.cli", "--config-file", noConfiguration().toString(),
                "run", document.toString(), "--url", url, "--header", "Authorization: Bearer " + token, "--checks", CHECKS, "--phases",
                "examples,coverage,fuzzing", "--max-examples", Integer.toString(examples), "--seed", SEED, "--generation-database", "none",
                "--continue-on-failure", "--request-timeout", "30", "--warnings", "off", "--no-color", "--suppress-health-check", "all"));
        leftOut.forEach(operation -> command.addAll(List.of("--exclude-operation-id", operation)));
        return start(command, Map.of("PYTHONPATH", PACKAGES.toString()));
    }

    /** The folder gets its name only when all is there, so that an install that was cut short is never taken for a whole one. */
    private static void install() throws IOException, InterruptedException {
        if (Files.isDirectory(PACKAGES)) {
            return;
        }
        Files.createDirectories(PACKAGES.getParent());
        Path unfinished = Files.createTempDirectory(PACKAGES.getParent(), "schemathesis-unfinished-");
        Ran installed = start(List.of("python3", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", unfinished
                .toString(), "schemathesis==" + VERSION), Map.of());
        assertThat(installed.exit()).as("pip could not install schemathesis: " + installed.said()).isZero();
        Files.move(unfinished, PACKAGES);
    }

    private static Path noConfiguration() throws IOException {
        return Files.createTempFile("schemathesis", ".toml");
    }

    private static Ran start(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    /** @param exit 1 when an answer was not as described */
    record Ran(int exit, String said) {}
}
