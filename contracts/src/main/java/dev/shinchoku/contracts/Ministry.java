package dev.shinchoku.contracts;

import java.util.List;

/**
 * A responsible ministry.
 *
 * @param code what identifies it everywhere: lower-case ASCII letters, as in {@code mofa}
 * @param ja its Japanese name, as plans print it
 * @param en its English name
 * @param aliases other names under which plans mention it
 */
public record Ministry(String code, String ja, String en, List<String> aliases) {}
