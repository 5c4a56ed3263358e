package dev.shinchoku.service.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxBodySize of any request to the API; larger ones are answered with 413 */
@ConfigurationProperties("shinchoku.http")
public record HttpLimits(@DefaultValue("1MB") DataSize maxBodySize) {}
