package dev.shinchoku.local.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts what does not run yet, and waits until all is healthy.", mixinStandardHelpOptions = true)
final class UpCommand implements Runnable {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @Option(names = "--only", paramLabel = "NAME", split = ",", converter = PartName.class, description = "Starts these parts alone: mongodb, kafka, sign-in, measures, intake, reporting.")
    private List<Part> only = Arrays.asList(Part.values());

    @Override
    public void run() {
        LocalSystem system = options.system();
        system.up(only);
        if (only.contains(Part.SIGN_IN)) {
            sayHowToSignIn(system.layout().signIn());
        }
        if (only.contains(Part.REPORTING)) {
            options.say("The pages are at %s".formatted(system.layout().address(Part.REPORTING)));
        }
    }

    private void sayHowToSignIn(Path signIn) {
        options.say("Sign in as coordinator, mofa-officer, … with the password %s (kept in %s)".formatted(SignInSecrets.in(signIn)
                .password(),
                SignInSecrets.file(signIn)));
    }
}
