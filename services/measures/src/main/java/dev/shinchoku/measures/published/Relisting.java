package dev.shinchoku.measures.published;

/**
 * Says that a measure is shown again: {@code (再掲)}, {@code (再掲 4-(9))}, {@code 【一部再掲】}.
 *
 * @param path the other place as printed, {@code 4-(9)}; empty where the page does not name it
 * @param partly whether only a part of the measure is shown again
 */
public record Relisting(String path, boolean partly) {}
