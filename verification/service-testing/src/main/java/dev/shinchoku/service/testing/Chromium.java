package dev.shinchoku.service.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** A real browser: the Chromium that {@code CHROMIUM} names, or the one on the PATH. */
public final class Chromium implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1")));

    public Browser launch() {
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(OPTIONS));
    }

    private static Path program() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).or(Chromium::onPath).orElseThrow(() -> new AssertionError(
                "There is no Chromium. Install it (Debian: apt-get install chromium) or name its program in the environment as CHROMIUM."));
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).flatMap(folder -> Stream.of("chromium",
                "chromium-browser", "google-chrome").map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
