package dev.shinchoku.intake.attachment.clamav;

import dev.shinchoku.intake.attachment.AttachmentSettings;
import dev.shinchoku.intake.attachment.Scanner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.Assert;

@Configuration
@ConditionalOnProperty("shinchoku.attachments.clamav")
class ClamAvConfiguration {
    @Bean
    Scanner scanner(AttachmentSettings settings) {
        String address = settings.clamav().orElseThrow();
        int colon = address.lastIndexOf(':');
        Assert.isTrue(colon > 0 && address.substring(colon + 1).matches("[0-9]{1,5}"),
                "shinchoku.attachments.clamav must be host:port, as in clamav:3310");
        return new ClamAv(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), settings.scanPatience());
    }
}
