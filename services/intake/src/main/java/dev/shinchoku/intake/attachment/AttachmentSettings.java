package dev.shinchoku.intake.attachment;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How attachments are taken in.
 *
 * @param maxSize of one file
 * @param clamav {@code host:port} of ClamAV's clamd; files are not scanned where it is absent
 * @param scanPatience how long the scanner may take for one file
 * @param keptUnused how long a file is kept that no report names
 */
@ConfigurationProperties("shinchoku.attachments")
public record AttachmentSettings(@DefaultValue("20MB") DataSize maxSize, Optional<String> clamav,
        @DefaultValue("60s") Duration scanPatience,
        @DefaultValue("90d") Duration keptUnused) {}
