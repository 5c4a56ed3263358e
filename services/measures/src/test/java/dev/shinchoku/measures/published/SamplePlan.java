package dev.shinchoku.measures.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** The project's own sample plan: written for it, and set as a real plan is. Run it to write the file anew from its plain source. */
final class SamplePlan {
    static final int FISCAL_YEAR = 2023;
    private static final long SEED = 1;

    private SamplePlan() {}

    static String print() {
        return new Typesetter(Style.plain(), new Random(SEED), FISCAL_YEAR, "くらしの基盤づくり").print(SampleSource.read());
    }

    static Path file() {
        return Path.of(System.getProperty("shinchoku.root", "."), "deploy/local/launcher/src/main/resources/sample/annual-plan-2023.txt");
    }

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), print());
    }
}
