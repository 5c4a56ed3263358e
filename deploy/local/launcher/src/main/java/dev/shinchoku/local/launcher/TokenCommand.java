package dev.shinchoku.local.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Prints a bearer token of a demo user, and nothing else.", mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(paramLabel = "USER", description = "coordinator, auditor, ops, or CODE-officer or CODE-endorser of a ministry")
    private String user;

    @Override
    public void run() {
        options.say(options.system().token(user));
    }
}
