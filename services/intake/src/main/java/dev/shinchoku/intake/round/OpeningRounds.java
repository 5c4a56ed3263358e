package dev.shinchoku.intake.round;

import dev.shinchoku.intake.round.RoundCommand.OpenRound;
import dev.shinchoku.service.events.Request;
import org.springframework.stereotype.Service;

/**
 * Opens rounds. When a call returns, a report is requested of each ministry that owes one; in a round that opens later, when it opens.
 */
@Service
public class OpeningRounds {
    private final Rounds rounds;
    private final RequestingReports requesting;

    OpeningRounds(Rounds rounds, RequestingReports requesting) {
        this.rounds = rounds;
        this.requesting = requesting;
    }

    public Round open(OpenRound command, Request request) {
        Round round = rounds.handle(command, request);
        requesting.missingIn(round);
        return round;
    }
}
