package dev.shinchoku.intake.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a batch may take of an instance; the number of its lines has no limit.
 *
 * @param longestLine a longer one is refused, and the rest goes on
 * @param linesAtOnce handled at the same time: the log gathers them into few writes
 * @param untakenAnswers kept in a file for a client that does not read yet; when it is full, reading waits for the client
 */
@ConfigurationProperties("shinchoku.batch")
public record BatchSettings(@DefaultValue("256KB") DataSize longestLine, @DefaultValue("64") int linesAtOnce,
        @DefaultValue("48MB") DataSize untakenAnswers) {}
