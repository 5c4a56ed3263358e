package dev.shinchoku.local.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts what does not run yet, and waits until all is healthy.", mixinStandardHelpOptions = true)
public final class UpCommand implements Runnable {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @Option(names = "--only", paramLabel = "NAME", split = ",", converter = PartName.class, description = "Starts these parts alone: mongodb, kafka, sign-in, measures, intake, reporting.")
    private List<Part> only = Arrays.asList(Part.values());

    @Override
    public void run() {
        LocalSystem system = options.system();
        system.up(only);
        if (only.containsAll(List.of(Part.SIGN_IN, Part.REPORTING))) {
            sayHowToSignIn(system, options::say);
        }
    }

    public static void sayHowToSignIn(LocalSystem system, Consumer<String> say) {
        Path secrets = system.layout().signIn();
        say.accept("");
        say.accept("The dashboard is at %s, the ministries' desk at %s/desk".formatted(system.layout().address(Part.REPORTING), system
                .layout().address(Part.INTAKE)));
        say.accept("Sign in as coordinator, mofa-officer, … with the password %s (kept in %s)".formatted(SignInSecrets.in(secrets)
                .password(),
                SignInSecrets.file(secrets)));
    }
}
